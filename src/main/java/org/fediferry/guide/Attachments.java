package org.fediferry.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where a page takes the pictures and films of its guide from. */
@FunctionalInterface
public interface Attachments {

    /** What a file holds, by its path below the guide's folder. */
    byte[] read(String file) throws UnreadableGuide;

    /** Files that are not on the disk yet. */
    static Attachments of(Map<String, byte[]> files) {
        return file -> {
            byte[] content = files.get(file);
            if (content == null) {
                throw new UnreadableGuide("the guide names " + file + ", which is not among its files");
            }
            return content;
        };
    }

    /** Files of a guide's folder, and nothing that is outside of it, whatever the guide names. */
    static Attachments in(Path folder) {
        return file -> {
            try {
                Path inside = folder.toRealPath();
                Path found = inside.resolve(file).toRealPath();
                if (!found.startsWith(inside)) {
                    throw new UnreadableGuide("the guide names " + file + ", which is outside of " + folder
                            + "; do not trust it, and make it anew");
                }
                return Files.readAllBytes(found);
            } catch (InvalidPathException | IOException missing) {
                throw new UnreadableGuide("the guide names " + file + ", which is to be in " + folder
                        + " and cannot be read; make the guide anew");
            }
        };
    }
}
