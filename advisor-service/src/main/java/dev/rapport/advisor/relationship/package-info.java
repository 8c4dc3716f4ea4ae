/** What the advisor knows of each contact: a small state that does not depend on the order in which it was told. */
@NullMarked
package dev.rapport.advisor.relationship;

import org.jspecify.annotations.NullMarked;
