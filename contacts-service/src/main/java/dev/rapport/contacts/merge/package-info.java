/** Contacts who turn out to be one person, and are two again when that was a mistake. */
@NullMarked
package dev.rapport.contacts.merge;

import org.jspecify.annotations.NullMarked;
