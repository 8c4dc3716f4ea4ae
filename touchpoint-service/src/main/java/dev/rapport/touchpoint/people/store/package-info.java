/** The projection of contacts and identities. */
@NullMarked
package dev.rapport.touchpoint.people.store;

import org.jspecify.annotations.NullMarked;
