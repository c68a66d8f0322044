package org.fediferry.scenario;

/** What somebody wants who runs a journey. */
public enum Goal {
    /** Go to another server, and take along what can be taken. */
    MOVE,
    /** Go for good, without another account to go to. */
    LEAVE,
    /** Go to another account on the same server. */
    REORGANISE,
    /** Use both accounts from now on. */
    KEEP_BOTH,
    /** Stay, with a copy of everything. */
    BACK_UP;

    /** As files and options write it: {@code keep-both}. */
    public String written() {
        return Kebab.of(this);
    }
}
