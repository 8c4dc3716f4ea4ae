package dev.rapport.e2e.stack;

import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Teams;
import java.util.UUID;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the built services, started once for all tests of the JVM: each parameter of type {@link Team} is a
 * workspace of its own, so that tests may run in any order, and beside each other; {@link Teams} are all of them. With {@code -Drapport.containers=true}
 * they are the images, on docker-compose.yml.
 */
public final class BuiltStack implements ParameterResolver, ExecutionCondition {
    private static final Namespace HERE = Namespace.create(BuiltStack.class);
    private static final boolean CONTAINERS = Boolean.getBoolean("rapport.containers");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return CONTAINERS && !Compose.engineIsReachable()
                ? ConditionEvaluationResult.disabled("no Docker engine can be reached: nothing was tried on containers")
                : ConditionEvaluationResult.enabled("there is what it needs");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Team.class || type == Teams.class || type == OperatedStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        OperatedStack stack = test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        OperatedStack.class,
                        first -> CONTAINERS ? ComposeStack.start() : SharedStack.start(),
                        OperatedStack.class);
        Teams teams = test.getRoot().getStore(HERE).computeIfAbsent(Teams.class, first -> new Teams(), Teams.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Teams.class) {
            return teams;
        }
        return type == Team.class ? teams.with(new Team(stack, "team-" + UUID.randomUUID())) : stack;
    }
}
