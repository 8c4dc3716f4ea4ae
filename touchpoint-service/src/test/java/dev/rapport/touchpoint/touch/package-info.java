@NullMarked
package dev.rapport.touchpoint.touch;

import org.jspecify.annotations.NullMarked;
