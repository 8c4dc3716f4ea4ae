package dev.rapport.benchmarks.frame;

/** What is measured. @param unit as it is printed after a figure */
public record Measure(String name, String unit) {}
