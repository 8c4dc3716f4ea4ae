/** Where people stand in the database, and what stays of those who were erased. */
@NullMarked
package dev.rapport.contacts.erasure.store;

import org.jspecify.annotations.NullMarked;
