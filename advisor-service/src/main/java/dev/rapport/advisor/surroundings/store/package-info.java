/** Who looks alike, in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.surroundings.store;

import org.jspecify.annotations.NullMarked;
