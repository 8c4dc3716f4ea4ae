package dev.rapport.touchpoint.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.outbound.OutboundMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When two messages to a contact are the same message of a campaign: on one channel, with one subject and one body. Where the
 * sender keeps the body to itself, with one sender and one subject.
 */
public final class SameMessage {
    private SameMessage() {}

    /** Equal for the same message of a campaign, and only then; null for a message of no campaign. */
    public static @Nullable String hash(OutboundMessage message) {
        if (message.campaign() == null) {
            return null;
        }
        boolean silent = message.body() == null;
        return hash(Stream.of(
                        message.campaign(),
                        message.channel().name(),
                        message.subject(),
                        silent ? "of" : "says",
                        silent ? message.sender() : message.body())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .toList());
    }

    private static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                // With its length ahead, so that no two lists of parts run into the same bytes.
                digest.update((part.length() + ":" + part).getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
