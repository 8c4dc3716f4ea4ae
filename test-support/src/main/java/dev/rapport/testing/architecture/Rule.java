package dev.rapport.testing.architecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of the house: for every module those down to {@link #TIME_AS_VALUE}, then one for libraries, then those for services. */
public enum Rule {
    NULL_MARKED("every package says @NullMarked", SourceRules::packagesAreNullMarked),
    SHORT_FILES("files have fewer than 300 lines, resources and consumers fewer than 100", SourceRules::filesAreShort),
    NO_SLEEP("no test sleeps", SourceRules::testsDoNotSleep),
    SETTINGS_ONCE("a file says each setting once", SourceRules::settingsStandOnce),
    NO_PRINTING("nothing prints, and nothing logs by java.util.logging", EdgeRules::nothingPrints),
    TIME_AS_VALUE("time, ids and chance come in as values", TimeRules::nobodyAsksTheMachine),

    USES("a library uses what it may", LayoutRules::libraryUsesWhatItMay),

    FEATURES("every feature exists and has its place in the order", LayoutRules::everyFeatureIsThere),
    TECHNOLOGIES(
            "a feature holds rest, store and kafka and no other package", LayoutRules::featuresHoldTechnologiesOnly),
    DATA_ORDER("features use those before them only", LayoutRules::noArrowPointsBackwards),
    TECHNOLOGY_LAST("nothing knows rest, store or kafka but they themselves", LayoutRules::technologiesComeLast),
    PLAIN_FEATURES("features are free of frameworks", LayoutRules::featuresAreFreeOfFrameworks),
    ROWS("table rows are package-private, in store", LayoutRules::rowsStayInTheirStore),
    DECISIONS("decisions know neither clock nor ids", TimeRules::decisionsKnowNoClock),
    RESOURCES("what answers REST is called …Resource and lies in rest", EdgeRules::resourcesLiveInRest),
    CONSUMERS("what reads a topic is called …Consumer and lies in kafka", EdgeRules::consumersLiveInKafka),
    POST_ONCE("a POST takes its effect once for each Idempotency-Key", EdgeRules::postsTakeTheirEffectOnce),
    OUTBOX_ONLY("events leave through the outbox", EdgeRules::eventsLeaveThroughTheOutbox),
    THIN_REST("REST leaves outbox and inbox to the features", EdgeRules::restLeavesTheHandOverAlone);

    /** What a program keeps to that people start at a terminal. */
    static final Set<Rule> PROGRAM = EnumSet.of(NULL_MARKED, SHORT_FILES, NO_SLEEP, SETTINGS_ONCE, USES);

    /** What a library keeps to. */
    static final Set<Rule> LIBRARY = EnumSet.range(NULL_MARKED, USES);

    /** What a service keeps to. */
    static final Set<Rule> SERVICE = EnumSet.complementOf(EnumSet.of(USES));

    private final String says;
    private final Function<Module, Stream<Breach>> breaches;

    Rule(String says, Function<Module, Stream<Breach>> breaches) {
        this.says = says;
        this.breaches = breaches;
    }

    String says() {
        return says;
    }

    Stream<Breach> breaches(Module module) {
        return breaches.apply(module).distinct();
    }
}
