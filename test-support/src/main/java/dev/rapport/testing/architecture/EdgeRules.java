package dev.rapport.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about how a service meets the world: REST, Kafka, the console. */
final class EdgeRules {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String POST = "jakarta.ws.rs.POST";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final String ONCE = "dev.rapport.web.idempotency.Idempotency.once";
    private static final Set<String> HAND_OVER =
            Set.of("dev.rapport.messaging.outbox.Outbox", "dev.rapport.messaging.Inbox");
    private static final Set<String> SENDERS = Set.of(
            "org.apache.kafka.clients.producer.KafkaProducer",
            "org.apache.kafka.clients.producer.Producer",
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "org.eclipse.microprofile.reactive.messaging.Outgoing",
            "io.smallrye.reactive.messaging.MutinyEmitter");

    private EdgeRules() {}

    static Stream<Breach> resourcesLiveInRest(Module module) {
        return module.classes()
                .filter(type ->
                        type.getSimpleName().endsWith("Resource") || type.isAnnotatedWith(PATH) && !type.isInterface())
                .filter(type -> !type.getSimpleName().endsWith("Resource")
                        || !module.place(type).inside().equals("rest"))
                .map(type -> Breach.by(type, "answers REST: called …Resource, in rest"));
    }

    static Stream<Breach> consumersLiveInKafka(Module module) {
        return module.classes()
                .filter(type -> type.getSimpleName().endsWith("Consumer") || takesEvents(type))
                .filter(type -> !type.getSimpleName().endsWith("Consumer")
                        || !module.place(type).inside().equals("kafka"))
                .map(type -> Breach.by(type, "reads a topic: called …Consumer, in kafka"));
    }

    static Stream<Breach> postsTakeTheirEffectOnce(Module module) {
        return module.classes()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST))
                .filter(method -> !method.getOwner().isInterface())
                .filter(method -> !reachesOnce(module, method))
                .map(method -> Breach.by(method.getOwner(), method.getName(), "is a POST and never calls " + ONCE));
    }

    static Stream<Breach> eventsLeaveThroughTheOutbox(Module module) {
        return uses(module.classes(), SENDERS);
    }

    static Stream<Breach> restLeavesTheHandOverAlone(Module module) {
        return uses(module.classesOf("rest"), HAND_OVER);
    }

    static Stream<Breach> nothingPrints(Module module) {
        Stream<Breach> console = module.classes()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> {
                    String target = access.getTarget().getFullName();
                    return target.equals("java.lang.System.out")
                            || target.equals("java.lang.System.err")
                            || access.getTarget().getName().equals("printStackTrace");
                })
                .map(access -> Breach.by(
                        access.getOriginOwner(),
                        "prints by " + access.getTarget().getFullName()));
        Stream<Breach> otherLog = module.classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().equals("java.util.logging"))
                .map(dependency -> Breach.by(
                        dependency.getOriginClass(),
                        "logs by " + dependency.getTargetClass().getName()));
        return Stream.concat(console, otherLog);
    }

    private static Stream<Breach> uses(Stream<JavaClass> classes, Set<String> forbidden) {
        return classes.flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        forbidden.contains(dependency.getTargetClass().getName()))
                .map(dependency -> Breach.by(
                        dependency.getOriginClass(),
                        "uses " + dependency.getTargetClass().getName()));
    }

    private static boolean takesEvents(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(INCOMING));
    }

    /** Follows the calls, lambdas included, as long as they stay in the module. */
    private static boolean reachesOnce(Module module, JavaMethod post) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(Set.of(post));
        while (!next.isEmpty()) {
            JavaCodeUnit current = next.pop();
            if (!seen.add(current)) {
                continue;
            }
            for (var access : current.getOwner().getCodeUnitAccessesFromSelf()) {
                if (!access.getOrigin().equals(current)) {
                    continue;
                }
                var target = access.getTarget();
                if ((target.getOwner().getName() + "." + target.getName()).equals(ONCE)) {
                    return true;
                }
                target.resolveMember()
                        .filter(member -> module.owns(member.getOwner()))
                        .ifPresent(next::push);
            }
        }
        return false;
    }
}
