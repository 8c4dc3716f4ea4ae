/** A proposal in one call, with its verdict and its permit where the sender waits for them. */
@NullMarked
package dev.rapport.touchpoint.proposal.rest;

import org.jspecify.annotations.NullMarked;
