package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.judgement.Place;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.contracts.people.Channel;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the held messages are wanted. Those that were put off come when they are asked for only. */
public record ReviewFilter(
        @QueryParam("campaign") @Nullable String campaign,
        @QueryParam("sender") @Nullable String sender,
        @QueryParam("finding") @Nullable String finding,
        @QueryParam("channel") @Nullable String channel,
        @QueryParam("contactId") @Nullable UUID contactId,
        @QueryParam("snoozed") @DefaultValue("false") String snoozed,

        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST)
        int limit,

        @QueryParam("cursor") @Nullable String cursor) {

    Reviews.Search search(String workspace, Instant now) {
        Cursor after = Cursor.parse(cursor);
        return new Reviews.Search(
                workspace,
                campaign,
                sender,
                finding,
                named(channel),
                contactId,
                truth(snoozed),
                now,
                after == null ? null : new Place(after.time(), after.id()),
                limit + 1);
    }

    private static @Nullable Channel named(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("channel", "is none"));
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw ProblemException.invalid("snoozed", "must be true or false");
        }
        return text.equals("true");
    }
}
