/** A workspace is taken in again from what the topics hold: of an empty database the relationships come back as they were. */
@NullMarked
package dev.rapport.advisor.rebuild;

import org.jspecify.annotations.NullMarked;
