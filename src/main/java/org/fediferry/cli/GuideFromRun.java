package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.darkroom.EvidencePictures;
import org.fediferry.drift.PageView;
import org.fediferry.evidence.StepRecord;
import org.fediferry.guide.Performance;
import org.fediferry.pseudonym.Pseudonyms;
import org.jsoup.Jsoup;

/** Writes the guide of a run that is over, from what it has kept: no browser, no account, no net. */
final class GuideFromRun {

    private GuideFromRun() {}

    static int write(GuidePress press, Performance performance, Set<String> languages, Terminal terminal)
            throws Exception {
        Pseudonyms privacy = GuidePrivacy.of(performance);
        Set<String> wished = languages.isEmpty() ? Set.of(language(performance)) : languages;
        for (String language : wished) {
            Locale locale = press.locale(language);
            EvidencePictures pictures = new EvidencePictures(performance, privacy);
            press.print(performance, locale, privacy, pictures, null);
            if (pictures.isEmpty()) {
                terminal.err()
                        .println("without pictures: this run has not kept where private things stand on them; fediferry"
                                + " guide " + performance.run().scenario() + " takes new ones");
                terminal.err().flush();
            }
        }
        return ExitCode.PASSED;
    }

    /** What the pages of the run were written in; English where they do not say. */
    private static String language(Performance performance) throws IOException {
        Optional<String> page = performance.run().steps().stream()
                .map(StepRecord::page)
                .flatMap(Stream::ofNullable)
                .findFirst();
        Path file = performance.folder().resolve(page.orElse(""));
        if (page.isEmpty() || !Files.isRegularFile(file)) {
            return "en";
        }
        String written = new PageView(Jsoup.parse(Files.readString(file))).language();
        return written.isEmpty() ? "en" : written;
    }
}
