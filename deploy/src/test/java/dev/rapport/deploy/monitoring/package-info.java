/** Whoever is called by an alert finds what to do about it. */
@NullMarked
package dev.rapport.deploy.monitoring;

import org.jspecify.annotations.NullMarked;
