/** Tests of the local issuer. */
@NullMarked
package dev.rapport.stack.token;

import org.jspecify.annotations.NullMarked;
