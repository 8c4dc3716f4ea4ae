/** Messages that integrations hand in through Kafka. */
@NullMarked
package dev.rapport.touchpoint.door;

import org.jspecify.annotations.NullMarked;
