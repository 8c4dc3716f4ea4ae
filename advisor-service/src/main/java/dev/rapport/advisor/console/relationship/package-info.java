/** Relationships as pages show them. */
@NullMarked
package dev.rapport.advisor.console.relationship;

import org.jspecify.annotations.NullMarked;
