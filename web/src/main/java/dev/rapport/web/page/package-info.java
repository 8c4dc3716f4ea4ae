/** Lists in pages, with cursors that callers need not understand. */
@NullMarked
package dev.rapport.web.page;

import org.jspecify.annotations.NullMarked;
