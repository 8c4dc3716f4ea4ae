/** The connection calls of the REST API. */
@NullMarked
package dev.rapport.contacts.connection.rest;

import org.jspecify.annotations.NullMarked;
