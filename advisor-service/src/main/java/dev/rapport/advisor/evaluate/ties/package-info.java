/**
 * Contact networks: who was in touch with whom, and when. What the chance of a touch is fitted on, and what it is measured by.
 */
@NullMarked
package dev.rapport.advisor.evaluate.ties;

import org.jspecify.annotations.NullMarked;
