package dev.rapport.e2e.team;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All teams that tests of this run were given so far. */
public final class Teams {
    private final List<Team> all = new CopyOnWriteArrayList<>();

    public Team with(Team team) {
        all.add(team);
        return team;
    }

    /** Of whose past something was lost on purpose. */
    public void leaveOut(Team team) {
        all.remove(team);
    }

    public List<Team> all() {
        return List.copyOf(all);
    }
}
