/** Logs in PostgreSQL, put right, and the job that has it done. */
@NullMarked
package dev.rapport.touchpoint.rebuild.store;

import org.jspecify.annotations.NullMarked;
