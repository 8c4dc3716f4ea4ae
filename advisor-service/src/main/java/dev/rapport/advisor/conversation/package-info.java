/** What is kept of how two talk: their meetings, what either side wrote and asked, and on which days. The same in any order. */
@NullMarked
package dev.rapport.advisor.conversation;

import org.jspecify.annotations.NullMarked;
