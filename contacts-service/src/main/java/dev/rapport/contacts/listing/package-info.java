/** Who is shown in lists: whom something happened with, and not whom automation merely wrote to. */
@NullMarked
package dev.rapport.contacts.listing;

import org.jspecify.annotations.NullMarked;
