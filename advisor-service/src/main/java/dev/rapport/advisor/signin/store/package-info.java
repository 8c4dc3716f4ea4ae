/** Links and sessions in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.signin.store;

import org.jspecify.annotations.NullMarked;
