package org.fediferry.run;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fediferry.archive.ArchiveCheck;
import org.fediferry.archive.UnreadableArchive;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** An archive that has just come, read to its end. */
record KeptArchive(ArchiveCheck check, @Nullable Long shown) {

    /** A file that cannot be read fails; what an archive lacks is noted, for the server has no other one. */
    static KeptArchive of(Path file, OptionalLong shown) throws StepFailed {
        try {
            return new KeptArchive(ArchiveCheck.of(file, shown), shown.isPresent() ? shown.getAsLong() : null);
        } catch (UnreadableArchive broken) {
            throw new StepFailed(
                    "an archive that can be read to its end", String.valueOf(broken.getMessage()), broken.advice());
        }
    }

    /** The page's number of posts is a cached counter: a small difference means nothing, and is told in the words only. */
    ExportRecord record(String role, String file) {
        return new ExportRecord(
                role,
                "archive",
                file,
                check.bytes(),
                check.posts() + check.boosts(),
                shown,
                null,
                check.sha256(),
                null,
                check.findings().stream()
                        .filter(finding -> finding.grade() == ArchiveCheck.Grade.MISSING)
                        .map(ArchiveCheck.Finding::what)
                        .toList());
    }

    /** Everything that was looked at. */
    String words() {
        return check.findings().stream().map(ArchiveCheck.Finding::what).collect(Collectors.joining("; "));
    }
}
