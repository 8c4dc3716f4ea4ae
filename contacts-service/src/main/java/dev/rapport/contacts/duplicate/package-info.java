/** Contacts who may be the same person, found by likeness. */
@NullMarked
package dev.rapport.contacts.duplicate;

import org.jspecify.annotations.NullMarked;
