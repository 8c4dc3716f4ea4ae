/** What every service's REST edge needs. */
@NullMarked
package dev.rapport.web;

import org.jspecify.annotations.NullMarked;
