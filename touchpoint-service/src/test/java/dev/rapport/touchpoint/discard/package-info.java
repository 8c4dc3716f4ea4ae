@NullMarked
package dev.rapport.touchpoint.discard;

import org.jspecify.annotations.NullMarked;
