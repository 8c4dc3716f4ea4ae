@NullMarked
package dev.rapport.messaging.observe;

import org.jspecify.annotations.NullMarked;
