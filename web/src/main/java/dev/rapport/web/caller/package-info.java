/** Who calls, for which workspace, in which role; and the database connection that sees no other workspace. */
@NullMarked
package dev.rapport.web.caller;

import org.jspecify.annotations.NullMarked;
