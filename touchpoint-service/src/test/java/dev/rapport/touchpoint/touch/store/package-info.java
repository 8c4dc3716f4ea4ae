@NullMarked
package dev.rapport.touchpoint.touch.store;

import org.jspecify.annotations.NullMarked;
