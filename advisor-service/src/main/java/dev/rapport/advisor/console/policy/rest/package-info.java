/** The page of the policy. */
@NullMarked
package dev.rapport.advisor.console.policy.rest;

import org.jspecify.annotations.NullMarked;
