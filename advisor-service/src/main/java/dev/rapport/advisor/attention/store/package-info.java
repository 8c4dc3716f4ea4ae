/** Budgets in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.attention.store;

import org.jspecify.annotations.NullMarked;
