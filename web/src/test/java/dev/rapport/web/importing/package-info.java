@NullMarked
package dev.rapport.web.importing;

import org.jspecify.annotations.NullMarked;
