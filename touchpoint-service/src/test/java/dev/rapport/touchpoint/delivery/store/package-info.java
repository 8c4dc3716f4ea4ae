@NullMarked
package dev.rapport.touchpoint.delivery.store;

import org.jspecify.annotations.NullMarked;
