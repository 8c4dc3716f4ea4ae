/** The running service, spoken to by REST and Kafka, with the other two services played by the tests. */
@NullMarked
package dev.rapport.touchpoint;

import org.jspecify.annotations.NullMarked;
