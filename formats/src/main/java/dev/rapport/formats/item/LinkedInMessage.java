package dev.rapport.formats.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of LinkedIn.
 *
 * @param id made of its content, for LinkedIn gives none: the same in every export
 * @param outbound the owner of the export wrote it
 * @param others everybody in it but the owner
 * @param sponsored an advertisement: nobody in particular wrote it
 */
public record LinkedInMessage(
        Place place,
        String id,
        String conversation,
        boolean outbound,
        List<Profile> others,
        Instant sentAt,
        @Nullable String subject,
        String body,
        @Nullable String folder,
        boolean sponsored)
        implements TouchItem {

    /** @param url of the profile; @param name null when it is not told */
    public record Profile(String url, @Nullable String name) {}
}
