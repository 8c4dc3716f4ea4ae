/** What others told of a workspace is taken in again from the topics: what of it was lost is known again, and nothing else changes. */
@NullMarked
package dev.rapport.touchpoint.rebuild;

import org.jspecify.annotations.NullMarked;
