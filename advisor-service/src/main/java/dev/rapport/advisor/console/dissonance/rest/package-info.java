/** The page of what cost goodwill. */
@NullMarked
package dev.rapport.advisor.console.dissonance.rest;

import org.jspecify.annotations.NullMarked;
