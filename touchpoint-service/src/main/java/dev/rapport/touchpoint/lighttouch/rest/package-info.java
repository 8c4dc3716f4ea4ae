/** Light touches over REST. */
@NullMarked
package dev.rapport.touchpoint.lighttouch.rest;

import org.jspecify.annotations.NullMarked;
