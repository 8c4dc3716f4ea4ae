@NullMarked
package dev.rapport.touchpoint.outbound.store;

import org.jspecify.annotations.NullMarked;
