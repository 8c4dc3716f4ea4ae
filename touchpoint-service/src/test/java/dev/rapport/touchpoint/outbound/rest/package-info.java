@NullMarked
package dev.rapport.touchpoint.outbound.rest;

import org.jspecify.annotations.NullMarked;
