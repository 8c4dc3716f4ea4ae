/** What is said in much the same words each time. */
@NullMarked
package dev.rapport.advisor.text.pattern;

import org.jspecify.annotations.NullMarked;
