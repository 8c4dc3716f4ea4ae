@NullMarked
package dev.rapport.touchpoint.message.rest;

import org.jspecify.annotations.NullMarked;
