/** People whom the team knows, and the addresses that are theirs: an address has one owner in a workspace. */
@NullMarked
package dev.rapport.contacts.contact;

import org.jspecify.annotations.NullMarked;
