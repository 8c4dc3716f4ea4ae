/** Calendars that are looked at every few minutes, under an address that somebody gave. */
@NullMarked
package dev.rapport.touchpoint.subscription;

import org.jspecify.annotations.NullMarked;
