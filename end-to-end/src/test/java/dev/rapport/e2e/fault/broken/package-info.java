/** A whole Rapport whose every part, and every line between them, can be broken and mended. */
@NullMarked
package dev.rapport.e2e.fault.broken;

import org.jspecify.annotations.NullMarked;
