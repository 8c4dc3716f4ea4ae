/** How what was committed reaches Kafka. */
@NullMarked
package dev.rapport.contacts.handover;

import org.jspecify.annotations.NullMarked;
