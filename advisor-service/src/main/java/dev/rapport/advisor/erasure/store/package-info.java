/** Where people stand in the database. */
@NullMarked
package dev.rapport.advisor.erasure.store;

import org.jspecify.annotations.NullMarked;
