/** Files of lines between BEGIN and END, as calendars and vCards are. */
@NullMarked
package dev.rapport.formats.block;

import org.jspecify.annotations.NullMarked;
