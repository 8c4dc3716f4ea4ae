/** Verdicts and followed messages in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.judgement.store;

import org.jspecify.annotations.NullMarked;
