/** The intake of the relationships. */
@NullMarked
package dev.rapport.touchpoint.pause.kafka;

import org.jspecify.annotations.NullMarked;
