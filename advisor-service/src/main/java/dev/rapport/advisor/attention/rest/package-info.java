/** A member's budget over REST. */
@NullMarked
package dev.rapport.advisor.attention.rest;

import org.jspecify.annotations.NullMarked;
