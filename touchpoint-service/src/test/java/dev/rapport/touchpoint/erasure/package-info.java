@NullMarked
package dev.rapport.touchpoint.erasure;

import org.jspecify.annotations.NullMarked;
