/** Files as they are handed in. */
@NullMarked
package dev.rapport.contacts.importing.rest;

import org.jspecify.annotations.NullMarked;
