package dev.rapport.web.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IP addresses.
 *
 * @param base any address of it
 * @param bits how many leading bits all of its addresses share
 */
record Network(InetAddress base, int bits) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /** Whether the text is meant as a range, and not as a name. */
    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * @param text as {@code 10.0.0.0/8}, {@code fc00::/7}, or a single address
     * @throws IllegalArgumentException when it is none of these
     */
    static Network of(String text) {
        var form = FORM.matcher(text);
        try {
            if (form.matches()) {
                // No name: nobody is asked.
                InetAddress base = InetAddress.getByName(form.group(1));
                int length = base.getAddress().length * Byte.SIZE;
                int bits = form.group(2) == null ? length : Integer.parseInt(form.group(2));
                if (bits <= length) {
                    return new Network(base, bits);
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("is no range of addresses: " + text, e);
        }
        throw new IllegalArgumentException("is no range of addresses: " + text);
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
