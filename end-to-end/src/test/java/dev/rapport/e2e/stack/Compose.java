package dev.rapport.e2e.stack;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The program that reads docker-compose.yml: {@code docker compose}, or the older {@code docker-compose}.
 *
 * @param settings the variables of docker-compose.yml
 */
record Compose(String program, Map<String, String> settings) {
    private static final String PROJECT = "rapport-e2e";

    static Compose with(Map<String, String> settings) {
        boolean plugin = Shell.run("docker compose version").exitCode() == 0;
        return new Compose(plugin ? "docker compose" : "docker-compose", settings);
    }

    static boolean engineIsReachable() {
        return Shell.run("docker info").exitCode() == 0;
    }

    /** @return what it printed */
    String run(String arguments) {
        String variables = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return docker("%s %s -p %s %s".formatted(variables, program, PROJECT, arguments));
    }

    /** @throws AssertionError when the command fails; it tells what it printed */
    static String docker(String command) {
        Shell.Output output = Shell.run(command);
        if (output.exitCode() != 0) {
            throw new AssertionError("%s failed: %s".formatted(command, output.text()));
        }
        return output.text().strip();
    }
}
