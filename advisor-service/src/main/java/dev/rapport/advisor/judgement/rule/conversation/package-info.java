/** Does it fit the conversation? Rules that hold a text against the facts: where no fact contradicts it, they are silent. */
@NullMarked
package dev.rapport.advisor.judgement.rule.conversation;

import org.jspecify.annotations.NullMarked;
