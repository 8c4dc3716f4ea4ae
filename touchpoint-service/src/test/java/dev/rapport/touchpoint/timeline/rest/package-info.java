@NullMarked
package dev.rapport.touchpoint.timeline.rest;

import org.jspecify.annotations.NullMarked;
