package dev.rapport.advisor;

import dev.rapport.testing.architecture.HouseRules;
import dev.rapport.testing.architecture.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofService("dev.rapport.advisor")
                .features(
                        "text",
                        "wording",
                        "goodwill",
                        "contact",
                        "journal",
                        "conversation",
                        "relationship",
                        "wish",
                        "merge",
                        "policy",
                        "health",
                        "attention",
                        "surroundings",
                        "judgement",
                        "check",
                        "standing",
                        "review",
                        "backtest",
                        "dissonance",
                        "erasure",
                        "intake",
                        "rebuild",
                        "stream",
                        "signin",
                        "signin.team",
                        "console",
                        "console.neighbour",
                        "console.review",
                        "console.relationship",
                        "console.today",
                        "console.policy",
                        "console.dissonance",
                        "console.importing",
                        "console.key",
                        "console.letter",
                        "training",
                        "evaluate",
                        "meter",
                        "admin")
                .decidingIn(
                        "text",
                        "wording",
                        "goodwill",
                        "contact",
                        "journal",
                        "conversation",
                        "relationship",
                        "policy",
                        "health",
                        "attention",
                        "surroundings",
                        "judgement",
                        "dissonance")
                .except(Rule.DECISIONS, "JudgeOutboundMessages", "a use case: it brings the judge the time and new ids")
                .except(
                        Rule.TECHNOLOGIES,
                        "judgement.rule",
                        "the rules are the judge's, and too many to stand beside it")
                .except(Rule.TECHNOLOGIES, "text.model", "what was learned of texts, and how it is applied")
                .except(Rule.TECHNOLOGIES, "text.pattern", "what is said in the same words each time")
                .except(Rule.TECHNOLOGIES, "text.phrase", "how it is found without trying each way of saying it")
                .except(Rule.TECHNOLOGIES, "health.part", "the parts of a score, and too many to stand beside it")
                .except(Rule.TECHNOLOGIES, "evaluate.ties", "one of the program's three subjects: contact networks")
                .except(Rule.TECHNOLOGIES, "evaluate.texts", "one of the program's three subjects: texts")
                .except(Rule.TECHNOLOGIES, "evaluate.verdicts", "one of the program's three subjects: situations")
                .except(Rule.POST_ONCE, "CheckResource.check", "a check records nothing: asking twice has no effect")
                .except(
                        Rule.POST_ONCE,
                        "SignInLinkResource.offer",
                        "a link is a secret, which no answer may be kept of")
                .except(Rule.POST_ONCE, "SignInResource", "a form: a link works once, and a session ends once")
                .except(
                        Rule.POST_ONCE,
                        "ReviewFormResource",
                        "a form: of two that decide on one verdict the second is told so")
                .except(
                        Rule.POST_ONCE,
                        "console.policy",
                        "a form: of two that change one version the second is told so, and a trial changes nothing")
                .except(
                        Rule.POST_ONCE,
                        "console.importing",
                        "a form: its key goes along to the service that imports, which takes it once")
                .except(Rule.POST_ONCE, "console.letter", "a form: a letter is settled once, whoever asks how often")
                .except(
                        Rule.POST_ONCE,
                        "console.key",
                        "a form: its key goes along to the service that issues, which takes it once")
                .except(Rule.POST_ONCE, "BudgetFormResource", "a form: set twice is set once")
                .except(
                        Rule.POST_ONCE,
                        "TellingResource",
                        "a form: its key goes along to the service that records, which takes it once")
                .except(Rule.PLAIN_FEATURES, "signin.SignIn", "signs in by a secret, as web makes them")
                .except(Rule.PLAIN_FEATURES, "intake.JudgeDue", "a job: an edge whose technology is the clock")
                .except(Rule.PLAIN_FEATURES, "intake.TellDue", "a job: an edge whose technology is the clock")
                .except(
                        Rule.PLAIN_FEATURES,
                        "backtest.WorkBacktestsOff",
                        "a job: an edge whose technology is the clock")
                .except(Rule.PLAIN_FEATURES, "rebuild.WorkRebuildsOff", "a job: an edge whose technology is the clock")
                .except(Rule.PLAIN_FEATURES, "intake.RollOutPolicies", "a job: an edge whose technology is the clock")
                .except(Rule.PLAIN_FEATURES, "meter", "an edge whose technology is the registry of meters")
                .except(Rule.PLAIN_FEATURES, "evaluate", "a program at a terminal: it reads files of JSON lines")
                .except(Rule.NO_PRINTING, "evaluate", "a program at a terminal: what it prints is its answer")
                .tests();
    }
}
