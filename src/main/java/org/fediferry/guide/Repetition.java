package org.fediferry.guide;

import java.util.List;

/**
 * The same steps done once more, for another list.
 *
 * @param list the kind of export, {@code mutes}; empty where it is something else
 * @param title what they are done for, {@code the muted accounts}
 * @param first the number of the first step that is done again
 * @param different the steps that read otherwise this time
 */
public record Repetition(String list, String title, int first, List<Words> different) {}
