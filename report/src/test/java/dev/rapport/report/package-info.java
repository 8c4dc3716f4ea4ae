@NullMarked
package dev.rapport.report;

import org.jspecify.annotations.NullMarked;
