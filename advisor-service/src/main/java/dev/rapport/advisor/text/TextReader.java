package dev.rapport.advisor.text;

/** Reads what a text says between the lines. */
@FunctionalInterface
public interface TextReader {

    /** The same text always reads the same. */
    Reading read(String text);
}
