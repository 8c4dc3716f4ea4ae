/** Whether a contact lets us write, on one channel or on all of them. */
@NullMarked
package dev.rapport.contacts.consent;

import org.jspecify.annotations.NullMarked;
