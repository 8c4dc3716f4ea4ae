@NullMarked
package dev.rapport.touchpoint.webhook;

import org.jspecify.annotations.NullMarked;
