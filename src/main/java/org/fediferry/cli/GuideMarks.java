package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.fediverse.Version;
import org.fediferry.guide.Guide;
import org.fediferry.guide.GuideFile;
import org.fediferry.guide.GuideRole;
import org.fediferry.guide.Sentences;

/** Marks guides as no longer verified where a check has failed for a scenario or for pages that they lead to. */
final class GuideMarks {

    private final GuidePress press;
    private final Path check;

    GuideMarks(GuidePress press, Path check) {
        this.press = press;
        this.check = check;
    }

    /** Marks what is below the folders; without any, all guides of the press. */
    int mark(List<String> folders) throws Exception {
        CheckRecord record = CheckFile.read(check)
                .orElseThrow(() ->
                        new Refused(check + " is no check: there is no readable check.json in it", "name its folder"));
        List<Path> below = folders.isEmpty()
                ? List.of(press.out())
                : folders.stream().map(Path::of).toList();
        int marked = 0;
        for (Path folder : guides(below)) {
            Guide guide = GuideFile.read(folder);
            Optional<CheckedCase> failed = record.cases().stream()
                    .filter(each -> each.verdict() == CheckedCase.Verdict.FAILED)
                    .filter(each -> concerns(each, guide))
                    .findFirst();
            if (failed.isPresent()) {
                press.rewrite(doubted(guide, record, failed.get()), folder);
                press.terminal()
                        .out()
                        .println("no longer verified  " + folder + "  "
                                + failed.get().name());
                marked++;
            }
        }
        press.terminal().out().println(marked + (marked == 1 ? " guide marked" : " guides marked"));
        press.terminal().out().flush();
        return marked == 0 ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private static List<Path> guides(List<Path> folders) throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                all = Stream.concat(
                        all,
                        files
                                .filter(file -> file.endsWith(GuideFile.NAME))
                                .map(file -> file.toAbsolutePath().normalize().getParent())
                                .toList()
                                .stream());
            }
        }
        return all.sorted().toList();
    }

    private static boolean concerns(CheckedCase failed, Guide guide) {
        return failed.subject().equals(guide.scenario())
                || guide.roles().stream().anyMatch(role -> concerns(failed, role));
    }

    /** Pages are as the line of versions has them: 4.6.5 and 4.6.6 are one. */
    private static boolean concerns(CheckedCase failed, GuideRole role) {
        CheckedCase.Place place = failed.place();
        return place.serverType().equals(role.serverType())
                && role.pages().contains(failed.subject())
                && Version.parse(place.version())
                        .line()
                        .equals(Version.parse(role.version()).line());
    }

    private Guide doubted(Guide guide, CheckRecord record, CheckedCase failed) {
        Sentences sentences = press.sentences(Locale.forLanguageTag(guide.language()));
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.ofInstant(record.started(), ZoneOffset.UTC));
        return guide.doubted(sentences.checkFailed(day, failed.subject()));
    }
}
