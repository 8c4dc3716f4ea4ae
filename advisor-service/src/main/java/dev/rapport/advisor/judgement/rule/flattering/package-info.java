/** Does it put us in the most flattering light? Rules about the text itself. */
@NullMarked
package dev.rapport.advisor.judgement.rule.flattering;

import org.jspecify.annotations.NullMarked;
