package dev.rapport.formats.item;

/** A part of a file that says nothing. @param reason in a sentence, without a word of what stands there */
public record Unreadable(Place place, String reason) implements TouchItem, PersonItem {}
