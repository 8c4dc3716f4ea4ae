/** The rules of the house, checked on a module's classes and sources. */
@NullMarked
package dev.rapport.testing.architecture;

import org.jspecify.annotations.NullMarked;
