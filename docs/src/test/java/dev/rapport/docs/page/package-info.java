/** Pages for integrators, made of what the services say of their topics and calls. */
@NullMarked
package dev.rapport.docs.page;

import org.jspecify.annotations.NullMarked;
