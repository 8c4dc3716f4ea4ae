/** Duplicates over HTTP. */
@NullMarked
package dev.rapport.contacts.duplicate.rest;

import org.jspecify.annotations.NullMarked;
