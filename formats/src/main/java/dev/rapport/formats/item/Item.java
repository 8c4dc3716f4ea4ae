package dev.rapport.formats.item;

/** One thing that an export tells of, or why it tells nothing. */
public sealed interface Item permits TouchItem, PersonItem {
    Place place();
}
