/** Review decisions in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.review.store;

import org.jspecify.annotations.NullMarked;
