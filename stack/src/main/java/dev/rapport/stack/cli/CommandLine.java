package dev.rapport.stack.cli;

import dev.rapport.stack.local.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Understands the arguments of {@code ./rapport}. */
public final class CommandLine {
    /** Where tokens and the demo are at home unless told otherwise. */
    public static final String WORKSPACE = "local";

    /** In whose name tokens act unless told otherwise. */
    public static final String MEMBER = "ana";

    private static final List<String> ROLES = List.of("member", "automation", "recorder", "admin");

    private CommandLine() {}

    /**
     * @param home the checkout, under which data is kept unless told otherwise
     * @param here where a relative {@code --data} starts
     * @throws UsageFailure for anything that is not understood
     */
    public static Command parse(List<String> arguments, Path home, Path here) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        Set<String> known = switch (command) {
            case "up" -> Set.of("--data", "--port-offset");
            case "demo" -> Set.of("--data", "--port-offset", "--exit", "--target", "--token");
            case "secrets" -> Set.of("--data");
            case "token" -> Set.of("--data", "--workspace", "--role", "--member");
            default ->
                throw new UsageFailure(
                        "There is no command '%s'. There are: up, demo, token, evaluate, images, secrets."
                                .formatted(command));
        };
        var options = Options.parse(command, arguments.subList(1, arguments.size()), known);
        return command(command, options, home, here);
    }

    private static Command command(String command, Options options, Path home, Path here) {
        Path data = here.resolve(options.get("--data", home.resolve("data").toString()))
                .normalize();
        Path keys = data.resolve("keys");
        return switch (command) {
            case "up" -> new Command.Up(data, keys, portOffset(options));
            case "demo" -> demo(options, data, keys);
            case "secrets" -> new Command.Secrets(data, keys);
            default -> new Command.Token(keys, workspace(options), role(options), options.get("--member", MEMBER));
        };
    }

    private static Command demo(Options options, Path data, Path keys) {
        boolean exit = options.has("--exit");
        if (!options.has("--target")) {
            refuse(options, "--token", "is for --target only.");
            return new Command.Demo(data.resolve("demo"), keys, portOffset(options), exit);
        }
        refuse(options, "--port-offset", "moves the ports of the local stack, which --target does not start.");
        return new Command.DemoAt(Target.parse(options.get("--target", "")), keys, options.get("--token", ""), exit);
    }

    private static void refuse(Options options, String name, String why) {
        if (options.has(name)) {
            throw new UsageFailure(name + " " + why);
        }
    }

    private static int portOffset(Options options) {
        String text = options.get("--port-offset", "0");
        int offset = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (offset < 0 || offset > Ports.LARGEST_OFFSET) {
            throw new UsageFailure(
                    "--port-offset takes a number from 0 to %d, not '%s'.".formatted(Ports.LARGEST_OFFSET, text));
        }
        return offset;
    }

    private static String workspace(Options options) {
        String workspace = options.get("--workspace", WORKSPACE);
        if (!workspace.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new UsageFailure(
                    "--workspace takes lower-case letters, digits and hyphens, not '%s'.".formatted(workspace));
        }
        return workspace;
    }

    private static String role(Options options) {
        String role = options.get("--role", "member");
        if (!ROLES.contains(role)) {
            throw new UsageFailure("--role takes one of %s, not '%s'.".formatted(String.join(", ", ROLES), role));
        }
        return role;
    }
}
