/** Who was merged, in PostgreSQL. */
@NullMarked
package dev.rapport.contacts.merge.store;

import org.jspecify.annotations.NullMarked;
