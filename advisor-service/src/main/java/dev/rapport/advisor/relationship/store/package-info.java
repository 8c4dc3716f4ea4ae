/** Journal and relationships in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.relationship.store;

import org.jspecify.annotations.NullMarked;
