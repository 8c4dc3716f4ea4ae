/** What exports tell of, an item each: what happened with people, and people. */
@NullMarked
package dev.rapport.formats.item;

import org.jspecify.annotations.NullMarked;
