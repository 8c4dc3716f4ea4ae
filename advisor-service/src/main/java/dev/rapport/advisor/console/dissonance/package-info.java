/** What cost goodwill, by who sent it and over time. */
@NullMarked
package dev.rapport.advisor.console.dissonance;

import org.jspecify.annotations.NullMarked;
