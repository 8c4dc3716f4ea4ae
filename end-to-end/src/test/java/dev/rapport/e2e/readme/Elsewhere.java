package dev.rapport.e2e.readme;

import dev.rapport.e2e.client.Stack;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;

/** What a page says of the usual stack, for one on other ports and another folder. */
public final class Elsewhere {
    /** From where a service is called to where its metrics are read. */
    private static final int TO_METRICS = 1_000;

    private Elsewhere() {}

    /** @param text a command, or anything else that names addresses */
    public static String on(Stack stack, String text) {
        String moved = text.replace(
                "./rapport token", "./rapport token --data " + stack.keys().getParent());
        for (Service service : Service.values()) {
            int usual = Ports.moved(0).of(service);
            int here = stack.at(service).getPort();
            moved = moved.replace("http://localhost:" + usual, stack.at(service).toString())
                    .replace("http://localhost:" + (usual + TO_METRICS), "http://localhost:" + (here + TO_METRICS));
        }
        return moved;
    }

    /** The same, in the workspace of a team. */
    public static String on(Team team, String text) {
        return on(team.stack(), text).replace("./rapport token", "./rapport token --workspace " + team.workspace());
    }
}
