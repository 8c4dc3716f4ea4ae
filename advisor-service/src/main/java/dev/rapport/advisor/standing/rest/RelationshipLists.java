package dev.rapport.advisor.standing.rest;

import dev.rapport.advisor.attention.Attention;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Rank;
import dev.rapport.advisor.relationship.Relationships.Ranked;
import dev.rapport.advisor.wish.Wishes;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of a workspace's relationships, as they stand at a moment. */
public record RelationshipLists(
        Relationships relationships, Wishes wishes, String workspace, Policy policy, Instant now) {
    /** Who rests since yesterday may still be among those whom the store has as most urgent: so many more are looked at. */
    private static final int LOOKED_AT_FOR_EACH = 4;

    enum Kind {
        BY_ID,
        PAUSED,
        NEVER_ENGAGED,
        BY_HEALTH,
        BY_ATTENTION;

        /** @throws ProblemException 400 naming the parameter that has an unknown value, or that goes with no other */
        static Kind of(@Nullable String automation, @Nullable String engaged, @Nullable String sort) {
            boolean paused = AutomationFilter.isPaused(automation);
            if (engaged != null && !engaged.equals("never")) {
                throw ProblemException.invalid("engaged", "must be never");
            }
            if (sort != null && !sort.equals("health") && !sort.equals("attention")) {
                throw ProblemException.invalid("sort", "must be health or attention");
            }
            if (sort != null && (paused || engaged != null) || paused && engaged != null) {
                throw ProblemException.invalid(
                        sort != null ? "sort" : "engaged", "goes with none of automation, engaged and sort");
            }
            return paused
                    ? PAUSED
                    : engaged != null
                            ? NEVER_ENGAGED
                            : sort == null ? BY_ID : sort.equals("health") ? BY_HEALTH : BY_ATTENTION;
        }
    }

    /** One of a list. */
    public record Listed(Relationship relationship, RelationshipView view) {}

    Page<RelationshipView> byId(@Nullable String cursor, int limit) {
        return page(relationships.list(workspace, behind(cursor), limit + 1), limit)
                .map(Listed::view);
    }

    public Page<Listed> neverEngaged(@Nullable String cursor, int limit) {
        return page(relationships.neverEngaged(workspace, behind(cursor), limit + 1), limit);
    }

    Page<RelationshipView> paused(@Nullable String cursor, int limit) {
        Page<RelationshipView> page = page(relationships.paused(workspace, now, behind(cursor), limit + 1), limit)
                .map(Listed::view);
        // A pause that has just ended is still among what the store found.
        return new Page<>(
                page.items().stream()
                        .filter(one -> one.automationPaused() != null)
                        .toList(),
                page.nextCursor());
    }

    public Page<Listed> byHealth(@Nullable String cursor, int limit) {
        return Page.of(
                        relationships.byHealth(workspace, rank(cursor), limit + 1),
                        limit,
                        ranked -> new Cursor(
                                Integer.toString(ranked.rank().points()),
                                ranked.rank().contactId()))
                .map(Ranked::relationship)
                .map(this::listed);
    }

    private record Weighed(Relationship relationship, double weight) {}

    /** The week's, as many as the budget is, all at once. */
    public Page<Listed> byAttention(int budget) {
        return byAttention(budget, null, budget);
    }

    /** The week's in parts: behind the last of them there is nobody more to turn to this week. */
    Page<Listed> byAttention(int budget, @Nullable String cursor, int limit) {
        List<Relationship> week = relationships.byAttention(workspace, LOOKED_AT_FOR_EACH * budget).stream()
                .map(one -> new Weighed(one, Attention.of(one, now).weight()))
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(budget)
                .map(Weighed::relationship)
                .toList();
        Page<Listed> page = Page.of(
                        week.subList(begun(week, cursor), week.size()),
                        limit,
                        last -> new Cursor(Integer.toString(week.indexOf(last) + 1), last.contactId()))
                .map(this::listed);
        List<Wishes.Match> matches = wishes.matches(
                workspace,
                page.items().stream().map(item -> item.view().contactId()).toList(),
                Page.MOST);
        return page.map(item -> new Listed(
                item.relationship(),
                item.view().with(Introduction.of(item.view().contactId(), matches))));
    }

    /** How many of the week were told. Somebody who was, and who is none of the week's any more, has left her place to others. */
    private static int begun(List<Relationship> week, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor);
        if (after == null) {
            return 0;
        }
        if (!after.key().matches("[0-9]{1,3}")) {
            throw ProblemException.invalid("cursor", "is not one that this list handed out");
        }
        for (int at = 0; at < week.size(); at++) {
            if (week.get(at).contactId().equals(after.id())) {
                return at + 1;
            }
        }
        return Math.min(Math.max(Integer.parseInt(after.key()) - 1, 0), week.size());
    }

    private Page<Listed> page(List<Relationship> found, int limit) {
        Function<Relationship, Cursor> position = relationship -> new Cursor("", relationship.contactId());
        return Page.of(found, limit, position).map(this::listed);
    }

    StreamingOutput pausedCsv() {
        return PausedCsv.of(relationships, workspace, policy, now);
    }

    /** Those whose names or addresses hold this text, in the order of ids. */
    public List<Listed> named(String text, int limit) {
        return relationships.search(workspace, text, limit).stream()
                .map(this::listed)
                .toList();
    }

    /** @throws ProblemException 404 when nothing is known of the contact */
    public Relationship find(UUID contact) {
        return relationships
                .find(new ContactKey(workspace, contact))
                .orElseThrow(() -> ProblemException.notFound("relationship"));
    }

    /** One by itself, with those whom its contact is to be introduced to. */
    public RelationshipView alone(Relationship relationship) {
        UUID contact = relationship.contactId();
        return view(relationship)
                .with(Introduction.of(contact, wishes.matches(workspace, List.of(contact), Page.USUAL_LIMIT)));
    }

    private Listed listed(Relationship relationship) {
        return new Listed(relationship, view(relationship));
    }

    private RelationshipView view(Relationship relationship) {
        return RelationshipView.at(relationship, policy, now);
    }

    private static @Nullable UUID behind(@Nullable String cursor) {
        Cursor after = Cursor.parse(cursor);
        return after == null ? null : after.id();
    }

    private static @Nullable Rank rank(@Nullable String cursor) {
        Cursor after = Cursor.parse(cursor);
        if (after == null) {
            return null;
        }
        if (!after.key().matches("[0-9]{1,3}")) {
            throw ProblemException.invalid("cursor", "is not one that this list handed out");
        }
        return new Rank(Integer.parseInt(after.key()), after.id());
    }
}
