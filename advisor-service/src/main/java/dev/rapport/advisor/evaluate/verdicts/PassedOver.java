package dev.rapport.advisor.evaluate.verdicts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.rapport.advisor.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Passes over fields that nobody here knows, and remembers them. Not those of a policy: a rule that is misspelt would not hold. */
final class PassedOver extends DeserializationProblemHandler {
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> news = new ArrayList<>();

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        Class<?> of = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
        if (of.getPackage().equals(Policy.class.getPackage())) {
            return false;
        }
        if (known.add(name)) {
            news.add(name);
        }
        parser.skipChildren();
        return true;
    }

    /** Those that were not told yet. */
    List<String> news() {
        List<String> told = List.copyOf(news);
        news.clear();
        return told;
    }
}
