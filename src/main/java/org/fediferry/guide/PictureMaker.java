package org.fediferry.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever makes the pictures of a guide. */
public interface PictureMaker {

    /** What the picture of a step of the plan is made from; steps that share a picture have the same. Empty for none. */
    Optional<String> negative(int step);

    /** Makes pictures; what could not be made is missing. */
    List<GuidePicture> make(List<PictureOrder> orders);

    /**
     * Makes a film of the pictures of a chapter, and says where it is below the guide's folder; empty for none.
     *
     * @param chapter fit for file names
     */
    Optional<String> film(String chapter, List<PictureOrder> orders);

    /** What the files of its pictures hold, by their path below the guide's folder. */
    Map<String, byte[]> files();
}
