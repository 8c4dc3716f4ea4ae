@NullMarked
package dev.rapport.touchpoint.connection.kafka;

import org.jspecify.annotations.NullMarked;
