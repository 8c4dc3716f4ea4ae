/** The consent rows in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.consent.store;

import org.jspecify.annotations.NullMarked;
