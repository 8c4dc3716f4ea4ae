/** Wishes in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.wish.store;

import org.jspecify.annotations.NullMarked;
