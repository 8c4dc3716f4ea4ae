/** Things that start and stop together. */
@NullMarked
package dev.rapport.stack.parts;

import org.jspecify.annotations.NullMarked;
