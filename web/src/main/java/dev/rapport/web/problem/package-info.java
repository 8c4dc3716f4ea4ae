/** Errors as {@code application/problem+json} (RFC 9457), with a stable {@code code} and the fields at fault. */
@NullMarked
package dev.rapport.web.problem;

import org.jspecify.annotations.NullMarked;
