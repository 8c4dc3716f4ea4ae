@NullMarked
package dev.rapport.touchpoint.subscription.rest;

import org.jspecify.annotations.NullMarked;
