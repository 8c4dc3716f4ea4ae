package dev.rapport.benchmarks.frame;

import dev.rapport.benchmarks.frame.Comparison.Outcome;

/** Tells whoever waits what goes on, and what was measured as soon as it is: what comes later may fail. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void says(String line) {}

        @Override
        public void measured(Outcome outcome) {}
    };

    void says(String line);

    void measured(Outcome outcome);
}
