/** The pages on relationships. */
@NullMarked
package dev.rapport.advisor.console.relationship.rest;

import org.jspecify.annotations.NullMarked;
