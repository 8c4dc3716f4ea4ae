/** The rows of paused contacts. */
@NullMarked
package dev.rapport.touchpoint.pause.store;

import org.jspecify.annotations.NullMarked;
