/** The judge: of each outbound message, whether a thoughtful colleague would let it go now, and why. */
@NullMarked
package dev.rapport.advisor.judgement;

import org.jspecify.annotations.NullMarked;
