@NullMarked
package dev.rapport.touchpoint.meeting;

import org.jspecify.annotations.NullMarked;
