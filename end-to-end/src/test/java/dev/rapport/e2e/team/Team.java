package dev.rapport.e2e.team;

import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Published;
import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A workspace of its own: Ana is its member, and a tool sends in her name. */
public record Team(Stack stack, String workspace) {

    public Member ana() {
        return new Member(client("member", "ana"));
    }

    /** Ana as one who sends. */
    public Sender anaByHand() {
        return new Sender(client("member", "ana"));
    }

    public Sender tool() {
        return new Sender(client("automation", "tool"));
    }

    public Client client(String role, String member) {
        return new Client(stack, stack.token(workspace, role, member));
    }

    /** Says who the team is, and waits until the judge knows it: a link to its own site leads to nobody else. */
    public void owns(String domain) {
        introduces(domain);
        Draft link = Draft.to(Person.stranger("Noor"), "See https://" + domain);
        await("the team's own site").until(() -> tool().checks(link).codes().isEmpty());
    }

    /** Says who the team is. */
    public void introduces(String domain) {
        Client ana = client("member", "ana");
        ana.send(Call.put(
                        Service.CONTACTS,
                        "/v1/workspace",
                        Json.object(
                                "ownDomains", List.of(domain),
                                "ownBrands", List.of(),
                                "members", List.of(Json.object("id", "ana", "name", "Ana", "identities", List.of())))))
                .expect(200);
    }

    /** What was published about this workspace. */
    public Published published() {
        return new Published(stack.bootstrapServers(), workspace);
    }

    public static Instant hoursAgo(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
    }

    public static Instant daysAgo(int days) {
        return hoursAgo(24 * days);
    }
}
