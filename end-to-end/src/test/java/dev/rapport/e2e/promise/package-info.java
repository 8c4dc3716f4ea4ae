/** What holds whatever happens: nothing lost, nothing leaked, nothing counted twice. */
@NullMarked
package dev.rapport.e2e.promise;

import org.jspecify.annotations.NullMarked;
