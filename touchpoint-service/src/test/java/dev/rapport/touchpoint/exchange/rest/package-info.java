@NullMarked
package dev.rapport.touchpoint.exchange.rest;

import org.jspecify.annotations.NullMarked;
