/** What is read from the files, by the importers' own functions: whose they are, and who is in them. */
@NullMarked
package dev.rapport.report.reading;

import org.jspecify.annotations.NullMarked;
