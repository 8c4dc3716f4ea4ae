/** The jobs in the database. */
@NullMarked
package dev.rapport.advisor.rebuild.store;

import org.jspecify.annotations.NullMarked;
