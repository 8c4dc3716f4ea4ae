/** The workspace rows in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.workspace.store;

import org.jspecify.annotations.NullMarked;
