package dev.rapport.e2e.stack;

import dev.rapport.e2e.client.Stack;
import dev.rapport.e2e.team.Team;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the built services, started once for all tests of the JVM: each parameter of type {@link Team} is a
 * workspace of its own, so that tests may run in any order, and beside each other.
 */
public final class BuiltStack implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(BuiltStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Team.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Stack stack = test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(SharedStack.class, first -> SharedStack.start(), SharedStack.class);
        return new Team(stack, "team-" + UUID.randomUUID());
    }
}
