/** The calls on dead letters, which every service has: whoever administers a workspace looks at them and settles them. */
@NullMarked
package dev.rapport.web.letter;

import org.jspecify.annotations.NullMarked;
