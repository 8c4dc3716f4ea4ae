package dev.rapport.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;

/** Time, ids and chance come in as values. */
final class TimeRules {
    private static final Set<String> CLOCK_METHODS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes");
    private static final Set<String> CHANCE_METHODS = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.Random.<init>");
    private static final Set<String> SOURCES =
            Set.of("java.time.Clock", "java.time.InstantSource", "dev.rapport.messaging.Ids");

    private TimeRules() {}

    static Stream<Breach> nobodyAsksTheMachine(Module module) {
        return module.classes()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> asksTheClock(access.getTarget()) || rollsDice(access.getTarget()))
                .map(access -> Breach.by(
                        access.getOriginOwner(),
                        access.getOrigin().getName(),
                        "calls " + access.getTarget().getFullName()));
    }

    static Stream<Breach> decisionsKnowNoClock(Module module) {
        return module.plainClasses()
                .filter(type -> module.decisions().contains(module.place(type).feature()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        SOURCES.contains(dependency.getTargetClass().getName()))
                .map(dependency -> Breach.by(
                        dependency.getOriginClass(),
                        "decides and uses " + dependency.getTargetClass().getName()));
    }

    private static boolean asksTheClock(CodeUnitAccessTarget target) {
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .noneMatch("java.time.Clock"::equals);
        return now || CLOCK_METHODS.contains(name(target));
    }

    private static boolean rollsDice(CodeUnitAccessTarget target) {
        // A generator with a seed is a value.
        return CHANCE_METHODS.contains(name(target))
                && target.getRawParameterTypes().isEmpty();
    }

    private static String name(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
