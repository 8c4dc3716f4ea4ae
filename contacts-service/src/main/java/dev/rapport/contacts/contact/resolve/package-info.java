/** Who is this? An address finds its owner, and registers one where it is asked to. */
@NullMarked
package dev.rapport.contacts.contact.resolve;

import org.jspecify.annotations.NullMarked;
