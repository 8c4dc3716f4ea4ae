/** The call that tells what is held of a person. */
@NullMarked
package dev.rapport.touchpoint.erasure.rest;

import org.jspecify.annotations.NullMarked;
