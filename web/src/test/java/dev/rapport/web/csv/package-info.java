@NullMarked
package dev.rapport.web.csv;

import org.jspecify.annotations.NullMarked;
