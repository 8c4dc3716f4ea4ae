/** Asking who has an address, alone or many at once. */
@NullMarked
package dev.rapport.contacts.contact.resolve.rest;

import org.jspecify.annotations.NullMarked;
