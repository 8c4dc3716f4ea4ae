/** One machine, one command: an embedded broker and database, and the three services on them. */
@NullMarked
package dev.rapport.stack;

import org.jspecify.annotations.NullMarked;
