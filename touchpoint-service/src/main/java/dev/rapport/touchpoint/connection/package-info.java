/** What contacts-service says of people, numbered into their logs. */
@NullMarked
package dev.rapport.touchpoint.connection;

import org.jspecify.annotations.NullMarked;
