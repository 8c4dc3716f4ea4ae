/** contacts-service as its callers and the other services meet it, on a real broker and a real database. */
@NullMarked
package dev.rapport.contacts;

import org.jspecify.annotations.NullMarked;
