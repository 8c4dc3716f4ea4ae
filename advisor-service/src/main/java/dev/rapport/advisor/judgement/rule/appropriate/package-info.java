/** Is this appropriate? Rules about the moment, which rest on facts alone. */
@NullMarked
package dev.rapport.advisor.judgement.rule.appropriate;

import org.jspecify.annotations.NullMarked;
