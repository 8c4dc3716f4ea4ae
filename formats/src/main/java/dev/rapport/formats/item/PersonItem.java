package dev.rapport.formats.item;

/** An item of a file that holds people. */
public sealed interface PersonItem extends Item permits Person, Unreadable {}
