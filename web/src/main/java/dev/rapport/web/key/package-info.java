/** Callers who come with a key in place of a token. */
@NullMarked
package dev.rapport.web.key;

import org.jspecify.annotations.NullMarked;
