package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.neighbour.rest.Door;
import dev.rapport.advisor.console.neighbour.rest.ImportClient.Job;
import java.util.Locale;

/** An import in a list. */
record Line(Door door, Job job) {

    public String address() {
        return "/imports/%s/%s".formatted(door.name().toLowerCase(Locale.ROOT), job.id());
    }

    public long percent() {
        return Math.round(100 * job.progress());
    }

    public String says() {
        return switch (job.status()) {
            case "running" -> "is being read";
            case "done" -> "is in";
            case "failed" -> "could not be read";
            case "undoing" -> "is being taken back";
            case "undone" -> "was taken back";
            default -> "is " + job.status();
        };
    }
}
