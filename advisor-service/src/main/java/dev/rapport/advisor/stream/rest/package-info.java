/** The stream over REST. */
@NullMarked
package dev.rapport.advisor.stream.rest;

import org.jspecify.annotations.NullMarked;
