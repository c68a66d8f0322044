package org.fediferry.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The guide that was written before in the same folder: as long as nothing has changed, it stays as it is to the byte. */
public final class GuideHistory {

    private final Path folder;
    private final Optional<Guide> before;

    private GuideHistory(Path folder, Optional<Guide> before) {
        this.folder = folder;
        this.before = before;
    }

    /** What a folder holds; nothing where it holds no guide that can be read. */
    public static GuideHistory of(Path folder) {
        if (!Files.isRegularFile(folder.resolve(GuideFile.NAME))) {
            return new GuideHistory(folder, Optional.empty());
        }
        try {
            return new GuideHistory(folder, Optional.of(GuideFile.read(folder)));
        } catch (UnreadableGuide older) {
            return new GuideHistory(folder, Optional.empty());
        }
    }

    /**
     * The guide with the day on which it was made before, where it says and shows the same as then.
     *
     * @param pictures the new ones, by their path below the folder
     */
    public Guide settle(Guide made, Map<String, byte[]> pictures) {
        return before.filter(guide -> guide.making().isVerified())
                .filter(guide -> guide.madeLike(made.making()).equals(made))
                .filter(guide -> hasSame(pictures))
                .orElse(made);
    }

    private boolean hasSame(Map<String, byte[]> pictures) {
        Attachments files = Attachments.in(folder);
        try {
            for (Map.Entry<String, byte[]> each : pictures.entrySet()) {
                if (!Arrays.equals(files.read(each.getKey()), each.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (UnreadableGuide gone) {
            return false;
        }
    }

    /** The pictures and films of the folder that a guide names. */
    public Map<String, byte[]> pictures(Guide guide) throws UnreadableGuide {
        Attachments files = Attachments.in(folder);
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (GuidePicture picture : guide.pictures()) {
            for (GuidePicture.Shot shot : picture.shots()) {
                pictures.put(shot.file(), files.read(shot.file()));
            }
        }
        for (Chapter chapter : guide.chapters()) {
            if (!chapter.film().isEmpty()) {
                pictures.put(chapter.film(), files.read(chapter.film()));
            }
        }
        return pictures;
    }
}
