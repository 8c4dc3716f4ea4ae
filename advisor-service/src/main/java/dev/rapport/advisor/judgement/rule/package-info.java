/** What the rules of the judge share; the rules themselves lie below, by the question that they answer. */
@NullMarked
package dev.rapport.advisor.judgement.rule;

import org.jspecify.annotations.NullMarked;
