/** The README's commands, as a newcomer types them. */
@NullMarked
package dev.rapport.e2e.readme;

import org.jspecify.annotations.NullMarked;
