package dev.rapport.formats.item;

/** An item of a file that holds touches. */
public sealed interface TouchItem extends Item
        permits Mail, LinkedInMessage, CalendarEvent, Recommendation, Unreadable {}
