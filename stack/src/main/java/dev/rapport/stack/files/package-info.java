/** What the parts of the stack do with files alike. */
@NullMarked
package dev.rapport.stack.files;

import org.jspecify.annotations.NullMarked;
