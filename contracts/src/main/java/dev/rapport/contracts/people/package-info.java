/** Who people are to each other: their addresses, connections and consents. */
@NullMarked
package dev.rapport.contracts.people;

import org.jspecify.annotations.NullMarked;
