/** What a draft costs that is checked before it is proposed. */
@NullMarked
package dev.rapport.benchmarks.check;

import org.jspecify.annotations.NullMarked;
