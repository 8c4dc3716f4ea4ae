/** Erasing a person, and telling beforehand all that is held of her. */
@NullMarked
package dev.rapport.contacts.erasure;

import org.jspecify.annotations.NullMarked;
