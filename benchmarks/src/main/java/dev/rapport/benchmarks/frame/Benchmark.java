package dev.rapport.benchmarks.frame;

import dev.rapport.benchmarks.frame.Comparison.Outcome;
import java.util.List;

/** One thing of Rapport that is measured, beside what somebody would pick instead. */
public interface Benchmark {

    /** As it is called on the command line. */
    String name();

    List<Outcome> run(Options options, Progress progress) throws Exception;
}
