/** Policies in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.policy.store;

import org.jspecify.annotations.NullMarked;
