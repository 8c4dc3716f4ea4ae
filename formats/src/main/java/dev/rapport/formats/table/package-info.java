/** Tables as files with commas. */
@NullMarked
package dev.rapport.formats.table;

import org.jspecify.annotations.NullMarked;
