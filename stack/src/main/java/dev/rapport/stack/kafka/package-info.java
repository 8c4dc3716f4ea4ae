/** An embedded broker with the topics of Rapport. */
@NullMarked
package dev.rapport.stack.kafka;

import org.jspecify.annotations.NullMarked;
