/** What a person types and what a person reads. */
@NullMarked
package dev.rapport.stack.cli;

import org.jspecify.annotations.NullMarked;
