package dev.rapport.deploy.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** The overlays that are checked. */
public enum Overlay {
    LOCAL("overlays/local"),
    TEAM("overlays/team"),
    /** The team's, and advisors by what waits for them. */
    TEAM_WITH_KEDA("src/test/overlays/keda"),
    /** The team's, with metrics, alerts and traces. */
    TEAM_WITH_MONITORING("src/test/overlays/monitoring");

    private static final int NOT_TO_BE_HAD = 3;
    private static final Map<Overlay, Manifests> RENDERED = new ConcurrentHashMap<>();

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** What {@code deploy/render} prints for it. Where nothing can render, the test is skipped, but never in CI. */
    public Manifests manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> Manifests.parse(overlay.render()));
    }

    private String render() {
        try {
            Process process = new ProcessBuilder(
                            Path.of("render").toAbsolutePath().toString(), folder)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String manifests = new String(process.getInputStream().readAllBytes(), UTF_8);
            int code = process.waitFor();
            Assumptions.assumeFalse(
                    code == NOT_TO_BE_HAD && System.getenv("CI") == null,
                    "The manifests are NOT CHECKED: install kubectl, kustomize or npm.");
            if (code != 0) {
                throw new IllegalStateException("deploy/render " + folder + " ended with " + code);
            }
            return manifests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
