@NullMarked
package dev.rapport.advisor;

import org.jspecify.annotations.NullMarked;
