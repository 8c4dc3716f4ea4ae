/** What the answers on touches have in common. */
@NullMarked
package dev.rapport.touchpoint.touch.rest;

import org.jspecify.annotations.NullMarked;
