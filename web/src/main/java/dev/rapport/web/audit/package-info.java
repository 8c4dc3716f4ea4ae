/** Who did what, told to whoever administers a workspace. */
@NullMarked
package dev.rapport.web.audit;

import org.jspecify.annotations.NullMarked;
