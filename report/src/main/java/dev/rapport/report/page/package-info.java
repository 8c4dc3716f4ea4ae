/** The report as it is shown: at a terminal, and as a page that needs nothing else. */
@NullMarked
package dev.rapport.report.page;

import org.jspecify.annotations.NullMarked;
