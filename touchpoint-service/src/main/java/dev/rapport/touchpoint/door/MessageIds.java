package dev.rapport.touchpoint.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a message that was handed in, by which its sender finds it again: it follows from the sender's own. */
public final class MessageIds {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private MessageIds() {}

    /**
     * A UUID is the message's id; of any other text it is the name-based UUID (version 3) of {@code workspace/id}.
     *
     * @throws IllegalArgumentException for what is no id
     */
    public static UUID of(String workspace, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("attribute id must have 1 to 255 visible ASCII characters");
        }
        String lower = id.toLowerCase(Locale.ROOT);
        return UUID_TEXT.matcher(lower).matches()
                ? UUID.fromString(lower)
                : UUID.nameUUIDFromBytes((workspace + "/" + id).getBytes(UTF_8));
    }
}
