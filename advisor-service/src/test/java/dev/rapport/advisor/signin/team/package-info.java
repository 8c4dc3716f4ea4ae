/** Tests of signing in where the team does. */
@NullMarked
package dev.rapport.advisor.signin.team;

import org.jspecify.annotations.NullMarked;
