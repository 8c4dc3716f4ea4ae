@NullMarked
package dev.rapport.web.change;

import org.jspecify.annotations.NullMarked;
