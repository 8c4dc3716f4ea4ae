/** The pages of imports. */
@NullMarked
package dev.rapport.advisor.console.importing.rest;

import org.jspecify.annotations.NullMarked;
