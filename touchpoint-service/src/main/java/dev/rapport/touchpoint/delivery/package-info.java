/** What receivers of webhooks are to be told, and how far that has come. */
@NullMarked
package dev.rapport.touchpoint.delivery;

import org.jspecify.annotations.NullMarked;
