/** Where the parts of the advisor are put together. */
@NullMarked
package dev.rapport.advisor;

import org.jspecify.annotations.NullMarked;
