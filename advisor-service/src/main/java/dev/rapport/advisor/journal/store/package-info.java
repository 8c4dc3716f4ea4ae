/** The journal in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.journal.store;

import org.jspecify.annotations.NullMarked;
