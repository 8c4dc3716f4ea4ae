package dev.rapport.advisor.text.model;

/** What the model tells apart: the claims that are learned, and what readers wait for. In the order in which weights are kept. */
public enum Label {
    CLAIMS_FIRST_TOUCH,
    CLAIMS_NO_REPLY,
    CLAIMS_MISSED_MEETING,
    CLAIMS_NOT_CUSTOMER,
    ASKS_FOR_MEETING,
    PROMOTES,
    MASS_TEXT,
    PRESSURE,
    CORRECTS_CONTACT,
    /** What its reader asked or waits for. */
    TRANSACTIONAL
}
