/** The rules of the judge, each about one thing. */
@NullMarked
package dev.rapport.advisor.judgement.rule;

import org.jspecify.annotations.NullMarked;
