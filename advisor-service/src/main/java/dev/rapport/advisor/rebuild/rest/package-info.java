/** The calls. */
@NullMarked
package dev.rapport.advisor.rebuild.rest;

import org.jspecify.annotations.NullMarked;
