/** The REST edge of keys. */
@NullMarked
package dev.rapport.contacts.key.rest;

import org.jspecify.annotations.NullMarked;
