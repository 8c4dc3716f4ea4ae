/** What docker-compose.yml promises, read and not run. */
@NullMarked
package dev.rapport.e2e.compose;

import org.jspecify.annotations.NullMarked;
