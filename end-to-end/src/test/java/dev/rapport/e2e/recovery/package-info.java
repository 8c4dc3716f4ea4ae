/** Processes end, versions change, databases are lost: and all is as it was. */
@NullMarked
package dev.rapport.e2e.recovery;

import org.jspecify.annotations.NullMarked;
