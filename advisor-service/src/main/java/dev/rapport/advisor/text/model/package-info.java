/** A linear model of what texts claim: what it looks at, what it learned, and how it learns. */
@NullMarked
package dev.rapport.advisor.text.model;

import org.jspecify.annotations.NullMarked;
