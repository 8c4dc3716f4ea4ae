/** A POST that names an Idempotency-Key has its effect once and its answer again. */
@NullMarked
package dev.rapport.web.idempotency;

import org.jspecify.annotations.NullMarked;
