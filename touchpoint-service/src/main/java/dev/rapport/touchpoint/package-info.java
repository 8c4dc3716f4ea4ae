/**
 * Numbers every touch of a contact, and is the door that automation goes through. Packages depend on each other in the order
 * of the data only: people, sequence, touch, connection, meeting, message, outbound, webhook, pause, verdict, permit, timeline.
 */
@NullMarked
package dev.rapport.touchpoint;

import org.jspecify.annotations.NullMarked;
