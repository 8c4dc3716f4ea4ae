/** How relationships stand at a moment: each with its health, its pause and what is open, and the lists of them. */
@NullMarked
package dev.rapport.advisor.standing;

import org.jspecify.annotations.NullMarked;
