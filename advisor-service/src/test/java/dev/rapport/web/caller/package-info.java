/** What callers' connections are told. */
@NullMarked
package dev.rapport.web.caller;

import org.jspecify.annotations.NullMarked;
