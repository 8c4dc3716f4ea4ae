@NullMarked
package dev.rapport.touchpoint.permit.rest;

import org.jspecify.annotations.NullMarked;
