/** The contact rows in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.contact.store;

import org.jspecify.annotations.NullMarked;
