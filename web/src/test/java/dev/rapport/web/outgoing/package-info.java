@NullMarked
package dev.rapport.web.outgoing;

import org.jspecify.annotations.NullMarked;
