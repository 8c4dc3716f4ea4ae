/** What texts claim, of a file: read, measured, and learned anew. */
@NullMarked
package dev.rapport.advisor.evaluate.texts;

import org.jspecify.annotations.NullMarked;
