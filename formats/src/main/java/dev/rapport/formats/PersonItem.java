package dev.rapport.formats;

/** An item of a file that {@link Holds#PEOPLE holds people}. */
public sealed interface PersonItem extends Item permits Person, Unreadable {}
