/** What exports of mail, calendars and LinkedIn tell of how a person treats the people whom he or she knows. */
@NullMarked
package dev.rapport.report;

import org.jspecify.annotations.NullMarked;
