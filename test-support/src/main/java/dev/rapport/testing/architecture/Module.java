package dev.rapport.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param base the package that all of the module lies in
 * @param features the packages right below {@code base}, and those in another one that are features themselves; each may use those
 *     before it
 * @param decisions the features that decide: functions of what they are given
 * @param mayUse the packages that a library may use; empty for a service
 */
record Module(
        String base,
        JavaClasses imported,
        SourceFiles sources,
        List<String> features,
        Set<String> decisions,
        Set<String> mayUse) {

    /** The packages of a feature that may know a framework. */
    static final Set<String> TECHNOLOGIES = Set.of("rest", "store", "kafka");

    Module {
        if (imported.isEmpty()) {
            throw new IllegalArgumentException("there are no classes in " + base);
        }
    }

    /** Where a class lies. @param feature empty right in the base package; @param inside empty right in the feature */
    record Place(String feature, String inside) {
        boolean isPlain() {
            return !feature.isEmpty() && !TECHNOLOGIES.contains(inside);
        }
    }

    Stream<JavaClass> classes() {
        return imported.stream().filter(this::owns);
    }

    boolean owns(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    /** @param type a class of this module */
    Place place(JavaClass type) {
        if (type.getPackageName().equals(base)) {
            return new Place("", "");
        }
        String below = type.getPackageName().substring(base.length() + 1);
        // A feature may have others in it: a class is the innermost one's.
        String feature = features.stream()
                .filter(one -> below.equals(one) || below.startsWith(one + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> below.split("\\.", 2)[0]);
        return new Place(feature, below.equals(feature) ? "" : below.substring(feature.length() + 1));
    }

    Stream<JavaClass> plainClasses() {
        return classes().filter(type -> place(type).isPlain());
    }

    Stream<JavaClass> classesOf(String technology) {
        return classes().filter(type -> place(type).inside().equals(technology));
    }
}
