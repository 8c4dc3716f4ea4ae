/** The public API, as a program calls it: REST, and the topics. */
@NullMarked
package dev.rapport.e2e.client;

import org.jspecify.annotations.NullMarked;
