@NullMarked
package dev.rapport.touchpoint.importing;

import org.jspecify.annotations.NullMarked;
