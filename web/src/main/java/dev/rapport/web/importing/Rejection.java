package dev.rapport.web.importing;

/**
 * An item that was not taken.
 *
 * @param part the file inside a zip; empty when the upload is the file itself
 * @param line where it begins, from 1
 * @param reason in a sentence, without a word of what stands there
 */
public record Rejection(String part, long line, String reason) {}
