/** The workspace's rules for verdicts, as a document. */
@NullMarked
package dev.rapport.advisor.policy;

import org.jspecify.annotations.NullMarked;
