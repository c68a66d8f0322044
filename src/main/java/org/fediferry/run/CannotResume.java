package org.fediferry.run;

/** A run that cannot go on where it stopped. */
public class CannotResume extends Exception {

    private static final long serialVersionUID = 1L;

    CannotResume(String why, String advice) {
        super(why + "\n  " + advice);
    }
}
