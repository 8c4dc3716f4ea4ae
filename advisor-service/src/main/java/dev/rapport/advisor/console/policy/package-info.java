/** The policy in words: as a form, in what its versions changed, and in what a change would have changed. */
@NullMarked
package dev.rapport.advisor.console.policy;

import org.jspecify.annotations.NullMarked;
