@NullMarked
package dev.rapport.formats.people;

import org.jspecify.annotations.NullMarked;
