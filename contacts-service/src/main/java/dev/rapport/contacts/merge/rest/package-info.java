/** Merging over HTTP. */
@NullMarked
package dev.rapport.contacts.merge.rest;

import org.jspecify.annotations.NullMarked;
