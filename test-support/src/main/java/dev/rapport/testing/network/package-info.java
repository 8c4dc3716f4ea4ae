/** A broken network, as a fixture. */
@NullMarked
package dev.rapport.testing.network;

import org.jspecify.annotations.NullMarked;
