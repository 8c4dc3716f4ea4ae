@NullMarked
package dev.rapport.touchpoint.importing.rest;

import org.jspecify.annotations.NullMarked;
