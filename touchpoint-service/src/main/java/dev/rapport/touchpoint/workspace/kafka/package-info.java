/** What the team says of itself. */
@NullMarked
package dev.rapport.touchpoint.workspace.kafka;

import org.jspecify.annotations.NullMarked;
