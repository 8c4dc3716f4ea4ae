@NullMarked
package dev.rapport.touchpoint.timeline.store;

import org.jspecify.annotations.NullMarked;
