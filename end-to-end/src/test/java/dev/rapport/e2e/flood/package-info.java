/** One who is too much: somebody with a very long history, a workspace that floods. Everybody else goes on as before. */
@NullMarked
package dev.rapport.e2e.flood;

import org.jspecify.annotations.NullMarked;
