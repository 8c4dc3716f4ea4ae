package dev.rapport.testing.servers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests that were asked to run on containers where no Docker engine can be reached. */
public final class EngineNeeded implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return ContainerServers.asked() && !ContainerServers.engineIsReachable()
                ? ConditionEvaluationResult.disabled("no Docker engine can be reached: nothing was tried on containers")
                : ConditionEvaluationResult.enabled("there is what it needs");
    }
}
