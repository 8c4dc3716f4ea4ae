@NullMarked
package dev.rapport.touchpoint.erasure.store;

import org.jspecify.annotations.NullMarked;
