/** The keys that automations and recorders call with. */
@NullMarked
package dev.rapport.contacts.key;

import org.jspecify.annotations.NullMarked;
