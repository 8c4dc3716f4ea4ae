/** Webhooks as they are asked for, and the calls to their receivers. */
@NullMarked
package dev.rapport.touchpoint.webhook.rest;

import org.jspecify.annotations.NullMarked;
