/** The topic that they are handed in on. */
@NullMarked
package dev.rapport.touchpoint.door.kafka;

import org.jspecify.annotations.NullMarked;
