package dev.rapport.benchmarks.frame;

/** One thing of Rapport that is measured, beside what somebody would pick instead. */
public interface Benchmark {

    /** As it is called on the command line. */
    String name();

    void run(Options options, Progress progress) throws Exception;
}
