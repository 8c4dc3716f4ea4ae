/** Webhooks as they are asked for. */
@NullMarked
package dev.rapport.touchpoint.webhook.rest;

import org.jspecify.annotations.NullMarked;
