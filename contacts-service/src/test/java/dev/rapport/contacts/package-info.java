/** contacts-service as its callers meet it, on a real broker and a real database. */
@NullMarked
package dev.rapport.contacts;

import org.jspecify.annotations.NullMarked;
