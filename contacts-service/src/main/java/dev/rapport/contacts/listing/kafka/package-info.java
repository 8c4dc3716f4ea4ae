/** What is heard of touches. */
@NullMarked
package dev.rapport.contacts.listing.kafka;

import org.jspecify.annotations.NullMarked;
