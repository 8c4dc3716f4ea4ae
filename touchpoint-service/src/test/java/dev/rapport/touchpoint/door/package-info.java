@NullMarked
package dev.rapport.touchpoint.door;

import org.jspecify.annotations.NullMarked;
