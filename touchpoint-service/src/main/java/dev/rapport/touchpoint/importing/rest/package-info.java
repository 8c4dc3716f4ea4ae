/** Imports over REST, and how a batch of a file becomes touches. */
@NullMarked
package dev.rapport.touchpoint.importing.rest;

import org.jspecify.annotations.NullMarked;
