/** The REST edge of judgement: verdicts and checks. */
@NullMarked
package dev.rapport.advisor.judgement.rest;

import org.jspecify.annotations.NullMarked;
