/** The calls. */
@NullMarked
package dev.rapport.contacts.admin.rest;

import org.jspecify.annotations.NullMarked;
