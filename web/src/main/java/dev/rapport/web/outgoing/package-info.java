/** Calls that a service makes to addresses that somebody gave it: to the public internet only, unless configured. */
@NullMarked
package dev.rapport.web.outgoing;

import org.jspecify.annotations.NullMarked;
