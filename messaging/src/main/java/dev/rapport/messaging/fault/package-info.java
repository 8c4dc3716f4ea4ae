/** What fails: whether it comes right by itself, waiting until it does, and keeping it apart from what does not fail. */
@NullMarked
package dev.rapport.messaging.fault;

import org.jspecify.annotations.NullMarked;
