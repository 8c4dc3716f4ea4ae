@NullMarked
package dev.rapport.formats.mail;

import org.jspecify.annotations.NullMarked;
