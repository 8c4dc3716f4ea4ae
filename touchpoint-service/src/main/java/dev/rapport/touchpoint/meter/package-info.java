/** What touchpoint-service's work is measured by. */
@NullMarked
package dev.rapport.touchpoint.meter;

import org.jspecify.annotations.NullMarked;
