/** Contacts as requests name them, and the way to contacts-service. */
@NullMarked
package dev.rapport.touchpoint.people.rest;

import org.jspecify.annotations.NullMarked;
