package dev.rapport.formats.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in a mailbox.
 *
 * @param id its Message-ID without brackets; one made of its content when it has none
 * @param thread Gmail's, or the first mail that it refers to
 * @param inReplyTo the Message-ID of the mail that it answers
 * @param sentAt from its Date; where that cannot be read, from the last server, or from the mailbox. Null when none can
 * @param to everybody that it names as a receiver
 * @param body its text, or the text of its page; long ones are cut
 * @param labels Gmail's, in lower case
 * @param headers all others that are short, by name in lower case
 */
public record Mail(
        Place place,
        String id,
        @Nullable String thread,
        @Nullable String inReplyTo,
        @Nullable Instant sentAt,
        List<Address> from,
        List<Address> to,
        @Nullable String subject,
        String body,
        List<String> attachments,
        Set<String> labels,
        Map<String, List<String>> headers)
        implements TouchItem {

    /** @param address as it was written; @param name null when it had none */
    public record Address(String address, @Nullable String name) {}
}
