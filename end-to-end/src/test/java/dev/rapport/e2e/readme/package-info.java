/** What README and docs tell their readers to type, typed. */
@NullMarked
package dev.rapport.e2e.readme;

import org.jspecify.annotations.NullMarked;
