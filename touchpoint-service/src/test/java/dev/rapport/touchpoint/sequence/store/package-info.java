@NullMarked
package dev.rapport.touchpoint.sequence.store;

import org.jspecify.annotations.NullMarked;
