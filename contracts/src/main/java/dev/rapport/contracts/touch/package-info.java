/** What happens between the team and a contact: of each kind of touch, what is told of it. */
@NullMarked
package dev.rapport.contracts.touch;

import org.jspecify.annotations.NullMarked;
