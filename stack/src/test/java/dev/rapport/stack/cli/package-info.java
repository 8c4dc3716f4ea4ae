/** Tests of what a person types and reads. */
@NullMarked
package dev.rapport.stack.cli;

import org.jspecify.annotations.NullMarked;
