@NullMarked
package dev.rapport.touchpoint.subscription;

import org.jspecify.annotations.NullMarked;
