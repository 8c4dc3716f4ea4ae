@NullMarked
package dev.rapport.touchpoint.commitment.rest;

import org.jspecify.annotations.NullMarked;
