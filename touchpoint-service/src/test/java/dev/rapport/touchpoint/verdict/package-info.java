@NullMarked
package dev.rapport.touchpoint.verdict;

import org.jspecify.annotations.NullMarked;
