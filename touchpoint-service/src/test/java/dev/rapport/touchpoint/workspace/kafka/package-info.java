@NullMarked
package dev.rapport.touchpoint.workspace.kafka;

import org.jspecify.annotations.NullMarked;
