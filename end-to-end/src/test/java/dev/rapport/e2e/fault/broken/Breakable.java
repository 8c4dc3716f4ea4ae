package dev.rapport.e2e.fault.broken;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the stack that may be broken: one for all of them, whole when a test begins. */
public final class Breakable implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(Breakable.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == BreakableStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BreakableStack stack = test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        BreakableStack.class,
                        first -> BreakableStack.start(Integer.getInteger("rapport.chaos.replicas", 1)),
                        BreakableStack.class);
        stack.mend();
        return stack;
    }
}
