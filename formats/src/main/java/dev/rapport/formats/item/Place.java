package dev.rapport.formats.item;

/**
 * Where an item stands.
 *
 * @param part the file inside a zip; empty when the upload is the file itself
 * @param line counts from 1
 */
public record Place(String part, long line) {}
