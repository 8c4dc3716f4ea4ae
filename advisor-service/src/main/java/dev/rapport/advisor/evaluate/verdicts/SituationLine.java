package dev.rapport.advisor.evaluate.verdicts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Member;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file of situations. Who the message goes to is said by {@code contact}.
 *
 * @param others whom else the workspace knows: one of them may be the addressee under another address
 */
record SituationLine(
        @Required JsonNode id,
        @Required Instant now,
        @Required Person contact,
        @Nullable List<History> history,
        @Required Proposal outboundMessage,
        @Nullable Policy policy,
        @Nullable Us workspace,
        @Nullable List<Other> others) {

    /** Another contact. */
    record Other(@Required Person contact, @Nullable List<History> history) {}

    record Person(
            @Required String displayName,
            @Nullable String timeZone,
            @Nullable List<String> tags,
            @Nullable List<Choice> consents,
            @Nullable List<Address> identities) {}

    record Address(@Required Channel channel, @Required String address) {}

    /** @param channel a channel, or {@code all} */
    record Choice(
            @Required String channel,
            @Required Consent.Status status,
            @Nullable String source,
            @Nullable Instant changedAt) {}

    /** @param contact and {@code callbackUrl} are taken, as in the REST call, and make no difference */
    record Proposal(
            @Nullable JsonNode contact,
            @Required Channel channel,
            @Nullable Category category,
            @Nullable Boolean automated,
            @Nullable String subject,
            @Nullable String body,
            @Nullable Instant sendAt,
            @Nullable String campaign,
            @Nullable String sender,
            @Nullable String onBehalfOf,
            @Nullable String callbackUrl) {

        OutboundMessage message(UUID id, List<Identity> identities, Instant now) {
            Optional<String> address = identities.stream()
                    .filter(identity -> identity.channel() == channel.identityChannel())
                    .map(Identity::address)
                    .findFirst();
            return new OutboundMessage(
                    id,
                    channel,
                    address.orElse(null),
                    category,
                    Objects.requireNonNullElse(automated, true),
                    subject,
                    body,
                    sendAt,
                    campaign,
                    sender,
                    onBehalfOf,
                    now);
        }
    }

    record Us(
            @Nullable List<String> ownDomains,
            @Nullable List<String> ownBrands,
            @Nullable List<Colleague> members) {
        Workspace workspace() {
            return new Workspace(
                    or(ownDomains),
                    or(ownBrands),
                    or(members).stream().map(Colleague::member).toList());
        }
    }

    record Colleague(
            @Required String id,
            @Required String name,
            @Nullable List<Address> identities) {
        Member member() {
            return new Member(
                    id,
                    name,
                    or(identities).stream()
                            .map(identity -> new Member.Address(identity.channel(), identity.address()))
                            .toList());
        }
    }

    static <T> List<T> or(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
