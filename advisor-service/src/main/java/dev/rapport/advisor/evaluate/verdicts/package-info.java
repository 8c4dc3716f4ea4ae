/** Situations of a file, each judged as it stands there. */
@NullMarked
package dev.rapport.advisor.evaluate.verdicts;

import org.jspecify.annotations.NullMarked;
