/** What happened between people and machines, and what Rapport said: each test is one story. */
@NullMarked
package dev.rapport.e2e.story;

import org.jspecify.annotations.NullMarked;
