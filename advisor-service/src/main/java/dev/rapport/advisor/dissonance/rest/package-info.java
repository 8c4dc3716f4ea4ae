/** The register as it is answered. */
@NullMarked
package dev.rapport.advisor.dissonance.rest;

import org.jspecify.annotations.NullMarked;
