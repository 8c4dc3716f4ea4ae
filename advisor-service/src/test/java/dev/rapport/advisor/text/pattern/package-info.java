@NullMarked
package dev.rapport.advisor.text.pattern;

import org.jspecify.annotations.NullMarked;
