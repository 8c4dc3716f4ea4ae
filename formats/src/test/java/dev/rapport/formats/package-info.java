@NullMarked
package dev.rapport.formats;

import org.jspecify.annotations.NullMarked;
