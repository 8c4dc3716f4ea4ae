/** Requests are read strictly: what is not understood is refused and named. */
@NullMarked
package dev.rapport.web.json;

import org.jspecify.annotations.NullMarked;
