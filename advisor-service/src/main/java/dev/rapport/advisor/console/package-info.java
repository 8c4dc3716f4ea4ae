/** What all pages of the console share; each kind of page has a room of its own. */
@NullMarked
package dev.rapport.advisor.console;

import org.jspecify.annotations.NullMarked;
