/** Signing in with a browser. */
@NullMarked
package dev.rapport.advisor.signin.rest;

import org.jspecify.annotations.NullMarked;
