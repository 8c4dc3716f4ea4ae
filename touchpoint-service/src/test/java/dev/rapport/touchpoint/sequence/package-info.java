@NullMarked
package dev.rapport.touchpoint.sequence;

import org.jspecify.annotations.NullMarked;
