@NullMarked
package dev.rapport.formats.linkedin;

import org.jspecify.annotations.NullMarked;
