package org.fediferry.guide;

import java.util.List;

/**
 * The steps of one flow.
 *
 * @param id unique in the guide, fit for addresses and files: {@code create-alias}
 * @param role whose account it is about; empty for none
 * @param skip when the whole chapter can be left out, one sentence each
 * @param before what has to be so before its irreversible step is done
 * @param film the file of its film below the guide's folder; empty where there is none
 */
public record Chapter(
        String id,
        String title,
        Words about,
        String role,
        List<Words> skip,
        List<Trouble> before,
        List<GuideStep> steps,
        String film) {}
