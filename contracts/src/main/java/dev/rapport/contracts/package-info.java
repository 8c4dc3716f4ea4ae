/** What the services say to each other: the events, their names on the wire, and the topics they travel on. */
@NullMarked
package dev.rapport.contracts;

import org.jspecify.annotations.NullMarked;
