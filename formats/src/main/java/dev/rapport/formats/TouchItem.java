package dev.rapport.formats;

/** An item of a file that {@link Holds#TOUCHES holds touches}. */
public sealed interface TouchItem extends Item
        permits Mail, LinkedInMessage, CalendarEvent, Recommendation, Unreadable {}
