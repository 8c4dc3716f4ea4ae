/** The identity calls of the REST API. */
@NullMarked
package dev.rapport.contacts.identity.rest;

import org.jspecify.annotations.NullMarked;
