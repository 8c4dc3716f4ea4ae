@NullMarked
package dev.rapport.touchpoint.outbound;

import org.jspecify.annotations.NullMarked;
