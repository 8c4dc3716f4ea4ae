/** Many threads at the same few people, and what the log says of it afterwards. */
@NullMarked
package dev.rapport.e2e.race;

import org.jspecify.annotations.NullMarked;
