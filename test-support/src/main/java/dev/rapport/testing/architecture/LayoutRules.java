package dev.rapport.testing.architecture;

import static dev.rapport.testing.architecture.Module.TECHNOLOGIES;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.rapport.testing.architecture.Module.Place;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about what lies where, and what may know what. */
final class LayoutRules {
    private static final Set<String> PLAIN = Set.of(
            "java",
            "org.jspecify",
            "jakarta.inject",
            "com.fasterxml.jackson.annotation",
            "dev.rapport.contracts",
            "dev.rapport.formats",
            "dev.rapport.messaging");
    private static final Set<String> NOT_PLAIN = Set.of("java.sql", "java.net.http", "java.util.logging");

    private LayoutRules() {}

    static Stream<Breach> everyFeatureIsThere(Module module) {
        Set<String> present = module.classes()
                .map(type -> module.place(type).feature())
                .filter(feature -> !feature.isEmpty())
                .collect(Collectors.toSet());
        Stream<Breach> missing = Stream.concat(module.features().stream(), module.decisions().stream())
                .filter(feature -> !present.contains(feature))
                .map(feature -> new Breach(module.base() + "." + feature, "is named in the rules and does not exist"));
        Stream<Breach> unnamed = present.stream()
                .filter(feature -> !module.features().contains(feature))
                .map(feature -> new Breach(module.base() + "." + feature, "has no place in the order of features"));
        return Stream.concat(missing, unnamed);
    }

    static Stream<Breach> featuresHoldTechnologiesOnly(Module module) {
        return module.classes()
                .filter(type -> !module.place(type).inside().isEmpty())
                .filter(type -> !TECHNOLOGIES.contains(module.place(type).inside()))
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name -> new Breach(name, "is neither a feature nor rest, store or kafka"));
    }

    static Stream<Breach> noArrowPointsBackwards(Module module) {
        return dependencies(module.classes())
                .filter(dependency -> module.owns(dependency.getTargetClass()))
                .filter(dependency -> {
                    String from = module.place(dependency.getOriginClass()).feature();
                    String to = module.place(dependency.getTargetClass()).feature();
                    // The base package puts the features together: it may know all, and none may know it.
                    return !from.isEmpty()
                            && (to.isEmpty()
                                    || module.features().indexOf(from)
                                            < module.features().indexOf(to));
                })
                .map(dependency -> breach(dependency, "points backwards, to"));
    }

    static Stream<Breach> technologiesComeLast(Module module) {
        return dependencies(module.classes())
                .filter(dependency -> module.owns(dependency.getTargetClass()))
                .filter(dependency -> {
                    Place from = module.place(dependency.getOriginClass());
                    Place to = module.place(dependency.getTargetClass());
                    return !from.feature().isEmpty()
                            && TECHNOLOGIES.contains(to.inside())
                            && !from.inside().equals(to.inside());
                })
                .map(dependency -> breach(dependency, "knows a technology's"));
    }

    static Stream<Breach> featuresAreFreeOfFrameworks(Module module) {
        return dependencies(module.plainClasses())
                .filter(dependency -> !module.owns(dependency.getTargetClass()))
                .filter(dependency ->
                        !liesIn(dependency.getTargetClass(), PLAIN) || liesIn(dependency.getTargetClass(), NOT_PLAIN))
                .map(dependency -> breach(dependency, "is plain Java and uses"));
    }

    static Stream<Breach> libraryUsesWhatItMay(Module module) {
        return dependencies(module.classes())
                .filter(dependency -> !module.owns(dependency.getTargetClass()))
                .filter(dependency -> !liesIn(dependency.getTargetClass(), module.mayUse()))
                .map(dependency -> breach(dependency, "may not use"));
    }

    static Stream<Breach> rowsStayInTheirStore(Module module) {
        return module.classes()
                .filter(type -> type.getSimpleName().endsWith("Row"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        || !module.place(type).inside().equals("store"))
                .map(type -> Breach.by(type, "is a table's row: package-private, in store"));
    }

    private static Stream<Dependency> dependencies(Stream<JavaClass> origins) {
        return origins.flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !dependency.getTargetClass().isPrimitive());
    }

    private static boolean liesIn(JavaClass type, Set<String> packages) {
        String name = type.getBaseComponentType().getPackageName();
        return name.isEmpty() || packages.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "."));
    }

    private static Breach breach(Dependency dependency, String what) {
        return Breach.by(
                dependency.getOriginClass(),
                what + " " + dependency.getTargetClass().getName());
    }
}
