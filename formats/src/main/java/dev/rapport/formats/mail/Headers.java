package dev.rapport.formats.mail;

import dev.rapport.formats.Text;
import dev.rapport.formats.item.Mail;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/** What headers say behind their encodings. */
final class Headers {
    private Headers() {}

    /** With encoded words (RFC 2047) put in plain; those that cannot be stay. */
    static String decoded(@Nullable String value) {
        if (value == null || !value.contains("=?")) {
            return value == null ? "" : value;
        }
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        } catch (RuntimeException e) {
            return value;
        }
    }

    /** Those that are addresses at all, as they are written. */
    static List<Mail.Address> addresses(String value) {
        try {
            return LenientAddressParser.DEFAULT.parseAddressList(value).stream()
                    .flatMap(Headers::mailboxes)
                    .filter(mailbox -> mailbox.getDomain() != null
                            && !mailbox.getLocalPart().isEmpty())
                    .map(mailbox -> new Mail.Address(mailbox.getAddress(), name(mailbox)))
                    .toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static Stream<Mailbox> mailboxes(Address address) {
        return switch (address) {
            case Mailbox mailbox -> Stream.of(mailbox);
            case Group group -> group.getMailboxes().stream();
            default -> Stream.empty();
        };
    }

    private static @Nullable String name(Mailbox mailbox) {
        String name = Text.line(decoded(mailbox.getName()), 200);
        return name == null || name.equalsIgnoreCase(mailbox.getAddress()) ? null : name;
    }
}
