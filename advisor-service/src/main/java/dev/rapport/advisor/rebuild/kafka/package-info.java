/** What the topics hold. */
@NullMarked
package dev.rapport.advisor.rebuild.kafka;

import org.jspecify.annotations.NullMarked;
