@NullMarked
package dev.rapport.web.rebuild;

import org.jspecify.annotations.NullMarked;
