/** What pages hand on to the other services, in the name of whoever is signed in. */
@NullMarked
package dev.rapport.advisor.console.neighbour.rest;

import org.jspecify.annotations.NullMarked;
