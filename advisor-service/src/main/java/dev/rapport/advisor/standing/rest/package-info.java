/** How relationships stand, as readers are answered. */
@NullMarked
package dev.rapport.advisor.standing.rest;

import org.jspecify.annotations.NullMarked;
