/** What clients were told, held against what the topics and the tables say afterwards. */
@NullMarked
package dev.rapport.e2e.fault.check;

import org.jspecify.annotations.NullMarked;
