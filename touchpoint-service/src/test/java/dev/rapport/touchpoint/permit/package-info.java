@NullMarked
package dev.rapport.touchpoint.permit;

import org.jspecify.annotations.NullMarked;
