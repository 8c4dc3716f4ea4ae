@NullMarked
package dev.rapport.touchpoint.webhook.rest;

import org.jspecify.annotations.NullMarked;
