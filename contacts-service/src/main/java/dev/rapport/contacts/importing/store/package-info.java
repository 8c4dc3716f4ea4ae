/** Imported people in PostgreSQL, many with each statement. */
@NullMarked
package dev.rapport.contacts.importing.store;

import org.jspecify.annotations.NullMarked;
