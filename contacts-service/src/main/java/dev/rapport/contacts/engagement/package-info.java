/** Whom something has happened with: touches, beside connections, light touches and what machines wrote. */
@NullMarked
package dev.rapport.contacts.engagement;

import org.jspecify.annotations.NullMarked;
