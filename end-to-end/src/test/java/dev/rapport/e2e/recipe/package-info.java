/** The recipes for tools that know nothing of Rapport, each run against a stand-in that behaves as the tool documents. */
@NullMarked
package dev.rapport.e2e.recipe;

import org.jspecify.annotations.NullMarked;
