@NullMarked
package dev.rapport.touchpoint.commitment;

import org.jspecify.annotations.NullMarked;
