/** Engagements in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.engagement.store;

import org.jspecify.annotations.NullMarked;
