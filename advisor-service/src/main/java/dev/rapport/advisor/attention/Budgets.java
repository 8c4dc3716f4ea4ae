package dev.rapport.advisor.attention;

/** How many touches a week each member wants to be suggested. */
public interface Budgets {
    /** What somebody who set nothing has: one a day. */
    int USUAL = 7;

    /** From 1 to 200; {@link #USUAL} for a member who set none. */
    int find(String workspace, String member);

    /** From then on, for that member. */
    void set(String workspace, String member, int touchesAWeek);
}
