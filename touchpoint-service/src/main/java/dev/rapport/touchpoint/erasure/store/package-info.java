/** Where people stand in the database. */
@NullMarked
package dev.rapport.touchpoint.erasure.store;

import org.jspecify.annotations.NullMarked;
