/** Tests of the embedded broker. */
@NullMarked
package dev.rapport.stack.kafka;

import org.jspecify.annotations.NullMarked;
