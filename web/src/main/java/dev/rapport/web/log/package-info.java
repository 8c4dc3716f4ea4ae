/** What the log lines of a request say of it, and how callers and neighbours find them again. */
@NullMarked
package dev.rapport.web.log;

import org.jspecify.annotations.NullMarked;
