/** Where it is kept. */
@NullMarked
package dev.rapport.contacts.listing.store;

import org.jspecify.annotations.NullMarked;
