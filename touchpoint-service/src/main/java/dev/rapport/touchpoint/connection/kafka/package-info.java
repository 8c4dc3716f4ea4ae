/** The intake of the topic of contacts-service. */
@NullMarked
package dev.rapport.touchpoint.connection.kafka;

import org.jspecify.annotations.NullMarked;
