/** Drafts as callers send them, and the verdict that each would get. */
@NullMarked
package dev.rapport.advisor.check.rest;

import org.jspecify.annotations.NullMarked;
