/** What contacts are likened by, in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.duplicate.store;

import org.jspecify.annotations.NullMarked;
