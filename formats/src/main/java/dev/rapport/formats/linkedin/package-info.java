/** The messages of a LinkedIn data export. */
@NullMarked
package dev.rapport.formats.linkedin;

import org.jspecify.annotations.NullMarked;
