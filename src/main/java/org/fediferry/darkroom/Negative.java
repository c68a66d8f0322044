package org.fediferry.darkroom;

import java.util.List;

/**
 * A page as it stood in a run, with everything that it needs to look so again; real people are on it.
 *
 * @param id its name among those of the run
 * @param steps the numbers in the plan of the steps whose elements are marked in it, in the order of the marks
 */
record Negative(String id, List<Integer> steps) {}
