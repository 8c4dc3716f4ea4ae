/** Relationships in PostgreSQL, and the parts of long histories. */
@NullMarked
package dev.rapport.advisor.relationship.store;

import org.jspecify.annotations.NullMarked;
