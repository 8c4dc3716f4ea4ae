@NullMarked
package dev.rapport.touchpoint.people.rest;

import org.jspecify.annotations.NullMarked;
