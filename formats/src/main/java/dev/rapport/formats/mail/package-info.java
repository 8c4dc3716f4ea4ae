/** Mailboxes (mbox) and single mails (EML). */
@NullMarked
package dev.rapport.formats.mail;

import org.jspecify.annotations.NullMarked;
