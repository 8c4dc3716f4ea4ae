/** What the advisor tells of a relationship. */
@NullMarked
package dev.rapport.contracts.relationship;

import org.jspecify.annotations.NullMarked;
