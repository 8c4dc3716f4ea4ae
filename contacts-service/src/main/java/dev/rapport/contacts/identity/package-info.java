/** The addresses of a contact that come and go after it was registered. */
@NullMarked
package dev.rapport.contacts.identity;

import org.jspecify.annotations.NullMarked;
