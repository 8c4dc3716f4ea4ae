/** The consent calls of the REST API. */
@NullMarked
package dev.rapport.contacts.consent.rest;

import org.jspecify.annotations.NullMarked;
