package org.fediferry.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.AccessibilityFinding;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.CheckedCase.PictureDifference;
import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;

/** Checks as an engine would have left them. */
final class SampleCheck {

    private SampleCheck() {}

    static CheckedCase checked(String server, String subject, Verdict verdict, String... problems) {
        return new CheckedCase(
                subject + " on " + server,
                Depth.CONTRACT,
                subject,
                new Place("mastodon", server, "4.6.5", "ada", "chrome", "156", "en", "1280x800"),
                verdict,
                verdict == Verdict.FLAKY ? 2 : 1,
                Duration.ofMillis(1_240),
                List.of(problems),
                List.of(),
                List.of(),
                null);
    }

    static CheckedCase with(CheckedCase bare, PictureDifference picture) {
        return new CheckedCase(
                bare.name(),
                bare.depth(),
                bare.subject(),
                bare.place(),
                bare.verdict(),
                bare.attempts(),
                bare.took(),
                bare.problems(),
                List.of(picture),
                List.of(new AccessibilityFinding(
                        "label", "critical", "Form elements must have labels", 2, List.of("#form_import_type"))),
                bare.run());
    }

    static Path write(Path runs, String day, CheckedCase... cases) throws IOException, EvidenceLost {
        Path folder = Files.createDirectories(runs.resolve(day + "T103000Z-check"));
        CheckFile.write(
                folder,
                new CheckRecord(
                        CheckRecord.FORMAT,
                        "1.0",
                        Instant.parse(day + "T10:30:00Z"),
                        Duration.ofSeconds(42),
                        new ArrayList<>(List.of(cases))));
        return folder;
    }
}
