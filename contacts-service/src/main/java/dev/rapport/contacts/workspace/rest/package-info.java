/** The workspace calls of the REST API. */
@NullMarked
package dev.rapport.contacts.workspace.rest;

import org.jspecify.annotations.NullMarked;
