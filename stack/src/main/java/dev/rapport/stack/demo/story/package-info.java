/** One story a class, and the stage that all of them play on. */
@NullMarked
package dev.rapport.stack.demo.story;

import org.jspecify.annotations.NullMarked;
