/** What only whoever administers a workspace does here. */
@NullMarked
package dev.rapport.advisor.admin;

import org.jspecify.annotations.NullMarked;
