/** The connection rows in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.connection.store;

import org.jspecify.annotations.NullMarked;
