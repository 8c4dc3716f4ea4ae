/** The whole of Rapport on this machine: broker, database and the three packaged services, started and stopped as one. */
@NullMarked
package dev.rapport.stack.local;

import org.jspecify.annotations.NullMarked;
