/** Which faults happen when: a pure function of a seed. */
@NullMarked
package dev.rapport.e2e.fault.plan;

import org.jspecify.annotations.NullMarked;
