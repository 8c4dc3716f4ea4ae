/** What the tests of several modules need. */
@NullMarked
package dev.rapport.testing;

import org.jspecify.annotations.NullMarked;
