/** What only whoever administers a workspace does here. */
@NullMarked
package dev.rapport.contacts.admin;

import org.jspecify.annotations.NullMarked;
