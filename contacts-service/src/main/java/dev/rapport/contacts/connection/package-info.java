/** The links to contacts on the channels, step by step: requested, accepted, followed, and the notes that came with them. */
@NullMarked
package dev.rapport.contacts.connection;

import org.jspecify.annotations.NullMarked;
