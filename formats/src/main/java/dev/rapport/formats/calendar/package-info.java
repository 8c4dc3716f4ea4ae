/** Calendars (ICS). */
@NullMarked
package dev.rapport.formats.calendar;

import org.jspecify.annotations.NullMarked;
