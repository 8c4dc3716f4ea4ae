/** People whom files tell of: address books, and connections on LinkedIn. */
@NullMarked
package dev.rapport.contacts.importing;

import org.jspecify.annotations.NullMarked;
