/** The contact calls of the REST API. */
@NullMarked
package dev.rapport.contacts.contact.rest;

import org.jspecify.annotations.NullMarked;
