/** Content shared, and reactions to it. */
@NullMarked
package dev.rapport.touchpoint.lighttouch;

import org.jspecify.annotations.NullMarked;
