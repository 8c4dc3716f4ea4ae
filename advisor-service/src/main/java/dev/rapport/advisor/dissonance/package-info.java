/** The register of touches that cost goodwill: what it says follows from the journal alone. */
@NullMarked
package dev.rapport.advisor.dissonance;

import org.jspecify.annotations.NullMarked;
