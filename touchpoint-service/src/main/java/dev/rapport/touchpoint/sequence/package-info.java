/** The numbering: every event about a contact stands in one log, in the order of the contact's lock. */
@NullMarked
package dev.rapport.touchpoint.sequence;

import org.jspecify.annotations.NullMarked;
