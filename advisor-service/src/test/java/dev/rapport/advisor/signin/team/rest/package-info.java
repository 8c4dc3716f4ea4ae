/** Tests of the edge to the provider. */
@NullMarked
package dev.rapport.advisor.signin.team.rest;

import org.jspecify.annotations.NullMarked;
