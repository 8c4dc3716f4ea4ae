/** Signing in where the team does: the authorization code flow of OpenID Connect. */
@NullMarked
package dev.rapport.advisor.signin.team.rest;

import org.jspecify.annotations.NullMarked;
