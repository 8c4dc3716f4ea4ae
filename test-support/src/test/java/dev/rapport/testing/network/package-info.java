/** What a bad line does to those who talk over it. */
@NullMarked
package dev.rapport.testing.network;

import org.jspecify.annotations.NullMarked;
