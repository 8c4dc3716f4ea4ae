@NullMarked
package dev.rapport.touchpoint.message;

import org.jspecify.annotations.NullMarked;
