/** The REST edge of judgement: verdicts. */
@NullMarked
package dev.rapport.advisor.judgement.rest;

import org.jspecify.annotations.NullMarked;
