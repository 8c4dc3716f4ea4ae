@NullMarked
package dev.rapport.touchpoint.door.kafka;

import org.jspecify.annotations.NullMarked;
