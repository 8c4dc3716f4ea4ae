/** The calls. */
@NullMarked
package dev.rapport.advisor.admin.rest;

import org.jspecify.annotations.NullMarked;
