@NullMarked
package dev.rapport.touchpoint.meeting.rest;

import org.jspecify.annotations.NullMarked;
