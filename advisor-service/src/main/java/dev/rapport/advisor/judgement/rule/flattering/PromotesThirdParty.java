package dev.rapport.advisor.judgement.rule.flattering;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.text.Reading.Link;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The text sends the contact to a site that is not ours. Where a shortened link leads does not show, so it is not ours. */
public final class PromotesThirdParty implements Rule {
    private static final Kind KIND = Kind.warns("promotes_third_party", Question.FLATTERING);
    /** Rooms and calendars, where the meeting is ours whoever runs the place. */
    private static final Set<String> MEETING_PLACES = Set.of(
            "zoom.us",
            "meet.google.com",
            "teams.microsoft.com",
            "calendly.com",
            "cal.com",
            "calendar.google.com",
            "meet.jit.si");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        List<Link> links =
                situation.body() == null ? List.of() : situation.body().links();
        return links.stream()
                .filter(link -> !isOurs(link, situation.workspace()))
                .findFirst()
                .map(link -> KIND.reason(
                        Wording.fill("It sends %s to a site that is not yours: %s.", situation.name(), link.host()),
                        List.of(),
                        link.span(),
                        "Link to a site of your own, or say why you recommend this one."));
    }

    private static boolean isOurs(Link link, Workspace workspace) {
        return isUnder(link.host(), workspace.ownDomains())
                || isUnder(link.host(), MEETING_PLACES)
                || ourNames(workspace).anyMatch(name -> names(link, name));
    }

    private static boolean isUnder(String host, Collection<String> domains) {
        for (String domain : domains) {
            if (isUnder(host, domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnder(String host, String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
        int rest = host.length() - bare.length();
        return host.endsWith(bare) && (rest == 0 || host.charAt(rest - 1) == '.');
    }

    /** Brands, and the names under which members are found on other people's sites. */
    private static Stream<String> ourNames(Workspace workspace) {
        Stream<String> handles = workspace.members().stream()
                .flatMap(member -> member.identities().stream())
                .filter(identity -> switch (identity.channel()) {
                    case X, LINKEDIN -> true;
                    case EMAIL, PHONE, SMS, WHATSAPP, IN_PERSON, VIDEO, OTHER -> false;
                })
                .map(identity -> identity.address().substring(identity.address().lastIndexOf('/') + 1));
        return Stream.concat(workspace.ownBrands().stream(), handles)
                .map(PromotesThirdParty::slug)
                .filter(name -> name.length() > 2);
    }

    private static boolean names(Link link, String name) {
        return Stream.concat(
                        Arrays.stream(link.host().split("\\.")),
                        Arrays.stream(link.path().split("[/?#]")))
                .anyMatch(part -> slug(part).equals(name));
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(unit -> slug.append((char) unit));
        return slug.toString();
    }
}
