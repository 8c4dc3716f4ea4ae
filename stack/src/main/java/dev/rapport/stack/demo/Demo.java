package dev.rapport.stack.demo;

import dev.rapport.stack.cli.CommandLine;
import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.demo.story.Stage;
import dev.rapport.stack.demo.story.Stories;
import dev.rapport.stack.demo.story.Story;
import dev.rapport.stack.local.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plays all stories, one after the other. */
public final class Demo {
    private final Api api;
    private final Terminal terminal;
    private final Narrator narrator;

    public Demo(Api api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
        this.narrator = new Narrator(terminal);
    }

    /**
     * What the demo tells must not mix with a team's own people.
     *
     * @throws DemoFailure when somebody is known in the token's workspace, or the token is not accepted
     */
    public void checkWorkspaceIsEmpty() {
        Api.Answer contacts = api.get(Service.CONTACTS, "/v1/contacts?limit=1");
        if (contacts.status() == 401) {
            throw new DemoFailure(contacts.call()
                    + ": the token is not accepted there. Give one that is, by --token or RAPPORT_TOKEN.");
        }
        if (!contacts.ok().path("items").isEmpty()) {
            throw new DemoFailure("The workspace of the token is in use, and the demo needs an empty one.");
        }
    }

    /** @return true when every story ended as it is told */
    public boolean play() {
        introduce();
        terminal.line();
        int told = 0;
        int asTold = 0;
        for (Story story : Stories.ALL) {
            narrator.title(++told, story.title());
            if (play(story)) {
                asTold++;
            }
        }
        terminal.say("", terminal.bold("%d of %d stories ended as told.".formatted(asTold, told)));
        return asTold == told;
    }

    private boolean play(Story story) {
        try {
            story.play(new Stage(api, narrator, Instant.now()));
            narrator.asTold();
            return true;
        } catch (DemoFailure e) {
            narrator.notAsTold(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Who "we" are: by this the advisor knows our own site from somebody else's. */
    private void introduce() {
        api.put(
                        Service.CONTACTS,
                        "/v1/workspace",
                        Map.of(
                                "ownDomains", List.of("ana-lima.example"),
                                "ownBrands", List.of("Ana Lima Coaching"),
                                "members",
                                        List.of(Map.of(
                                                "id",
                                                CommandLine.MEMBER,
                                                "name",
                                                "Ana Lima",
                                                "identities",
                                                List.of(Map.of("channel", "x", "address", "ana_lima"))))))
                .ok();
    }
}
