/** The REST edge of the policy. */
@NullMarked
package dev.rapport.advisor.policy.rest;

import org.jspecify.annotations.NullMarked;
