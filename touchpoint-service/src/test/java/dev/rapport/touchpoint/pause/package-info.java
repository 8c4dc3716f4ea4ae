@NullMarked
package dev.rapport.touchpoint.pause;

import org.jspecify.annotations.NullMarked;
