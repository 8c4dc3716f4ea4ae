/** What only whoever administers a workspace does here. */
@NullMarked
package dev.rapport.touchpoint.admin;

import org.jspecify.annotations.NullMarked;
