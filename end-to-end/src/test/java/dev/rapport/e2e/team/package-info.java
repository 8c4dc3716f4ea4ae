/** A team, its tool and the people whom they know, in the words of the stories. */
@NullMarked
package dev.rapport.e2e.team;

import org.jspecify.annotations.NullMarked;
