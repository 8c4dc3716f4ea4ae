/** The people whose logs are kept: who is known here, and asking contacts-service for who is not. */
@NullMarked
package dev.rapport.touchpoint.people;

import org.jspecify.annotations.NullMarked;
