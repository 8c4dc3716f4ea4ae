package dev.rapport.testing.architecture;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that need the sources, because the compiler forgets what they are about. */
final class SourceRules {
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_AT_THE_EDGE = 100;
    private static final Pattern SLEEP = Pattern.compile("\\b(Thread|TimeUnit\\.[A-Z]+)\\.sleep\\(");

    private static final Pattern SETTING = Pattern.compile("^\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:]");

    private SourceRules() {}

    static Stream<Breach> packagesAreNullMarked(Module module) {
        Set<String> marked = files(module)
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> SourceFiles.lines(file).contains("@NullMarked"))
                .map(module.sources()::packageOf)
                .collect(Collectors.toSet());
        return files(module).map(module.sources()::packageOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                .filter(Predicate.not(marked::contains))
                .map(name -> new Breach(name, "has no package-info.java with @NullMarked"));
    }

    static Stream<Breach> filesAreShort(Module module) {
        return module.sources().main().stream().flatMap(file -> {
            int lines = SourceFiles.lines(file).size();
            int most = isEdge(file) ? MOST_LINES_AT_THE_EDGE : MOST_LINES;
            return lines < most
                    ? Stream.empty()
                    : Stream.of(new Breach(
                            file.getFileName().toString(),
                            "has " + lines + " lines; fewer than " + most + " are allowed"));
        });
    }

    static Stream<Breach> testsDoNotSleep(Module module) {
        return module.sources().tests().stream()
                .filter(file -> SourceFiles.lines(file).stream().anyMatch(SLEEP.asPredicate()))
                .map(file -> new Breach(file.getFileName().toString(), "sleeps; wait for what is to happen"));
    }

    /** Of two that differ the last one holds, whatever the first one was written for. */
    static Stream<Breach> settingsStandOnce(Module module) {
        return module.sources().settings().stream().flatMap(file -> {
            Set<String> seen = new HashSet<>();
            return SourceFiles.lines(file).stream()
                    .map(SETTING::matcher)
                    .filter(Matcher::find)
                    .map(setting -> setting.group(1))
                    .filter(name -> !seen.add(name))
                    .map(name -> new Breach(file.getFileName().toString(), "says " + name + " twice"));
        });
    }

    private static boolean isEdge(Path file) {
        return file.toString().endsWith("Resource.java") || file.toString().endsWith("Consumer.java");
    }

    private static Stream<Path> files(Module module) {
        return Stream.concat(module.sources().main().stream(), module.sources().tests().stream());
    }
}
