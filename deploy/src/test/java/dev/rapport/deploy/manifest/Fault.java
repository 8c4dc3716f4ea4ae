package dev.rapport.deploy.manifest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that could be wrong with the team's manifests, and the check that must find it.
 *
 * @param told what the check says of it
 * @param change makes it so
 */
public record Fault(String told, Function<Manifests, List<String>> check, Consumer<Manifests> change) {

    /** What the check finds in a copy with this fault. */
    public List<String> found() {
        return found(Overlay.TEAM);
    }

    /** As above, in another overlay. */
    public List<String> found(Overlay overlay) {
        Manifests broken = overlay.manifests().copy();
        change.accept(broken);
        return check.apply(broken);
    }

    @Override
    public String toString() {
        return told;
    }
}
