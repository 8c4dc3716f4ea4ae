/** Tests of the stack's parts on this machine. */
@NullMarked
package dev.rapport.stack.local;

import org.jspecify.annotations.NullMarked;
