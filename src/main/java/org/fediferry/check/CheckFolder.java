package org.fediferry.check;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.PageCopy;
import org.fediferry.evidence.RunFolder;

/**
 * The folder that a check leaves; several threads write into it.
 *
 * <pre>
 * runs/2026-11-20T103000Z-check/
 *   check.json                            the {@link CheckRecord}
 *   testng-results.xml, junit.xml         what TestNG says, for CI servers
 *   screenshots/003-page-aliases.png      each page that was looked at
 *   pages/003-page-aliases.html           the page as it stood, without secrets; what check --offline reads
 *   runs/2026-…-mastodon-sign-in/         a run folder for each flow that was performed
 * </pre>
 */
final class CheckFolder {

    private static final String RUNS = "runs";

    private final RunFolder folder;
    private int pages;

    CheckFolder(Path runs, Instant started) throws EvidenceLost {
        this.folder = RunFolder.create(runs, started, "check");
    }

    Path path() {
        return folder.path();
    }

    synchronized void keep(String page, PageCopy copy, byte[] picture) throws EvidenceLost {
        int number = ++pages;
        folder.keepPicture(number, "page-" + page, picture);
        folder.keepPage(number, "page-" + page, copy);
    }

    /** A folder for a run that is a part of this check. */
    synchronized RunFolder run(Instant started, String scenario) throws EvidenceLost {
        return RunFolder.create(folder.resolve(RUNS), started, scenario);
    }

    /** Where a run's folder is, seen from this one. */
    static String relative(RunFolder run) {
        return RUNS + "/" + run.id();
    }

    void write(CheckRecord record) throws EvidenceLost {
        CheckFile.write(folder.path(), record);
    }

    /** Nothing of a page may stay that only its owner should know. */
    static PageCopy copy(URI address, Instant at, String html) {
        return new PageCopy(address, at, html, List.of());
    }
}
