/** All that happened with a contact, in one list. */
@NullMarked
package dev.rapport.touchpoint.timeline;

import org.jspecify.annotations.NullMarked;
