package dev.rapport.e2e.fault.broken;

import dev.rapport.e2e.watch.Collector;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the stack that may be broken: one for all of them, whole when a test begins. With one replica of each service, all
 * say what they do as in a container: log lines are JSON, and spans go to the {@link Collector}.
 */
public final class Breakable implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(Breakable.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == BreakableStack.class || type == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ExtensionContext.Store store = test.getRoot().getStore(HERE);
        Collector collector = store.computeIfAbsent(Collector.class, first -> new Collector(), Collector.class);
        if (parameter.getParameter().getType() == Collector.class) {
            return collector;
        }
        BreakableStack stack =
                store.computeIfAbsent(BreakableStack.class, first -> start(collector), BreakableStack.class);
        stack.mend();
        return stack;
    }

    private static BreakableStack start(Collector collector) {
        int replicas = Integer.getInteger("rapport.chaos.replicas", 1);
        Map<String, String> telling = new HashMap<>(collector.environment());
        telling.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        return BreakableStack.start(replicas, replicas == 1 ? telling : Map.of());
    }
}
