/** Tests of what is kept secret. */
@NullMarked
package dev.rapport.stack.secrets;

import org.jspecify.annotations.NullMarked;
