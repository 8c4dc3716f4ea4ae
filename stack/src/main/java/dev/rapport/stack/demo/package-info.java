/** The stories of Rapport, played through the public API of a running stack and told at the terminal. */
@NullMarked
package dev.rapport.stack.demo;

import org.jspecify.annotations.NullMarked;
