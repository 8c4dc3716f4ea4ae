/** What the topics hold. */
@NullMarked
package dev.rapport.touchpoint.rebuild.kafka;

import org.jspecify.annotations.NullMarked;
