/** The calls. */
@NullMarked
package dev.rapport.touchpoint.admin.rest;

import org.jspecify.annotations.NullMarked;
