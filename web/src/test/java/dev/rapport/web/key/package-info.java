@NullMarked
package dev.rapport.web.key;

import org.jspecify.annotations.NullMarked;
