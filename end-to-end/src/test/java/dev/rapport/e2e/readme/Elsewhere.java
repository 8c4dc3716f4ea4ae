package dev.rapport.e2e.readme;

import dev.rapport.e2e.client.Stack;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;

/** What a page says of the usual stack, for one on other ports and another folder. */
public final class Elsewhere {
    private Elsewhere() {}

    /** @param text a command, or anything else that names addresses */
    public static String on(Stack stack, String text) {
        String moved = text.replace(
                "./rapport token", "./rapport token --data " + stack.keys().getParent());
        for (Service service : Service.values()) {
            moved = moved.replace(
                    "http://localhost:" + Ports.moved(0).of(service),
                    stack.at(service).toString());
        }
        return moved;
    }

    /** The same, in the workspace of a team. */
    public static String on(Team team, String text) {
        return on(team.stack(), text).replace("./rapport token", "./rapport token --workspace " + team.workspace());
    }
}
