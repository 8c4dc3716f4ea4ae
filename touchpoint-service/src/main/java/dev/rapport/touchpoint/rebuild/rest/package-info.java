/** The calls. */
@NullMarked
package dev.rapport.touchpoint.rebuild.rest;

import org.jspecify.annotations.NullMarked;
