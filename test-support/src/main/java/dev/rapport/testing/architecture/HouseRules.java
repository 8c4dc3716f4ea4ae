package dev.rapport.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules that a module keeps to, and what it is let off. Its {@code ArchitectureTest} hands out {@link #tests()}. */
public final class HouseRules {
    private final String base;
    private final JavaClasses classes;
    private final Set<Rule> rules;
    private final List<Exemption> exemptions = new ArrayList<>();
    private Path folder = Path.of("");
    private List<String> features = List.of();
    private Set<String> decisions = Set.of();
    private Set<String> mayUse = Set.of();

    private record Exemption(Rule rule, String where) {
        boolean covers(Breach breach) {
            return ("." + breach.where() + ".").contains("." + where + ".");
        }
    }

    HouseRules(String base, JavaClasses classes, Set<Rule> rules) {
        this.base = base;
        this.classes = classes;
        this.rules = EnumSet.copyOf(rules);
    }

    /** The rules of a service. @param base the package that all of it lies in */
    public static HouseRules ofService(String base) {
        return new HouseRules(base, classesIn(base), Rule.SERVICE);
    }

    /** The rules of a library. @param base the package that all of it lies in */
    public static HouseRules ofLibrary(String base) {
        return new HouseRules(base, classesIn(base), Rule.LIBRARY);
    }

    /** The rules of a program that people start at a terminal. @param base the package that all of it lies in */
    public static HouseRules ofProgram(String base) {
        return new HouseRules(base, classesIn(base), Rule.PROGRAM);
    }

    /**
     * The packages right below the base package, in the order of the data: each may use those before it. A large feature may
     * have others in it, which are named with it: {@code console.review}.
     */
    public HouseRules features(String... inOrder) {
        features = List.of(inOrder);
        return this;
    }

    /** The features that decide: functions of what they are given, with no clock of their own. */
    public HouseRules decidingIn(String... deciding) {
        decisions = Set.of(deciding);
        return this;
    }

    /** The packages outside its own that a library or program may use, with those below them. */
    public HouseRules using(String... packages) {
        mayUse = Set.of(packages);
        return this;
    }

    /** The module's folder, where it is not the working directory. */
    public HouseRules at(Path module) {
        folder = module;
        return this;
    }

    /**
     * Lets one place off one rule. An exemption that lets off nothing fails.
     *
     * @param where a package with all in it, a class with all in it, {@code Class.method} or a file; what makes it unique will do
     * @param because for those who read the test
     */
    public HouseRules except(Rule rule, String where, String because) {
        if (because.isBlank() || !rules.contains(rule)) {
            throw new IllegalArgumentException("an exemption names a rule of this module, and its reason: " + where);
        }
        exemptions.add(new Exemption(rule, where));
        return this;
    }

    /** One test for each rule. */
    public Stream<DynamicTest> tests() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.says(),
                        () -> assertThat(complaints(rule)).as(rule.says()).isEmpty()));
    }

    /** What breaks the rule, and what is exempted for nothing. */
    List<String> complaints(Rule rule) {
        List<Breach> breaches = rule.breaches(
                        new Module(base, classes, new SourceFiles(folder), features, decisions, mayUse))
                .toList();
        List<Exemption> letOff =
                exemptions.stream().filter(one -> one.rule() == rule).toList();
        Stream<String> broken = breaches.stream()
                .filter(breach -> letOff.stream().noneMatch(one -> one.covers(breach)))
                .map(Breach::toString);
        Stream<String> idle = letOff.stream()
                .filter(one -> breaches.stream().noneMatch(one::covers))
                .map(one -> one.where() + " is exempted and does nothing wrong");
        return Stream.concat(broken, idle).sorted().toList();
    }

    private static JavaClasses classesIn(String base) {
        return quickly(() -> new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base));
    }

    /** Imports without looking into the frameworks: the rules know their classes by name. */
    static JavaClasses quickly(Supplier<JavaClasses> imported) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return imported.get();
        });
    }
}
