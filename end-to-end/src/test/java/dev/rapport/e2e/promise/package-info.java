/** What holds whatever happens: nothing lost, nothing leaked, nothing kept of what was refused. */
@NullMarked
package dev.rapport.e2e.promise;

import org.jspecify.annotations.NullMarked;
