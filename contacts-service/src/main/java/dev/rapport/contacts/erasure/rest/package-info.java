/** The calls that erase and export, and the question to the other services what they hold. */
@NullMarked
package dev.rapport.contacts.erasure.rest;

import org.jspecify.annotations.NullMarked;
