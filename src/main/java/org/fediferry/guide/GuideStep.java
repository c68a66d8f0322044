package org.fediferry.guide;

import java.util.List;

/**
 * One thing that the reader does.
 *
 * @param number counted through the whole guide from 1; the number of its badge in pictures
 * @param list the kind of export that it is only about, {@code follows}; empty for none
 * @param irreversible whether nobody can take it back
 * @param then what the reader should see afterwards
 * @param otherwise what to do if they see something else
 * @param notes what else there is to know
 * @param again how the steps up to this one are done again for other lists
 * @param picture the picture that follows the step, by its name; empty for none
 */
public record GuideStep(
        int number,
        Words text,
        String list,
        boolean irreversible,
        List<Words> then,
        List<Trouble> otherwise,
        List<Words> notes,
        List<Repetition> again,
        String picture) {}
