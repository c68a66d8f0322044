package org.fediferry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.guide.Cast;
import org.fediferry.guide.Performance;
import org.fediferry.plan.Account;
import org.fediferry.pseudonym.Known;
import org.fediferry.pseudonym.Member;
import org.fediferry.pseudonym.Pseudonyms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Everything private that a run has come across, so that none of it is in a guide. */
final class GuidePrivacy {

    private static final Pattern HANDLE = Pattern.compile("[\\w.-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");
    private static final Pattern DOMAIN = Pattern.compile("^\"?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})\"?(?:,|$)");
    private static final Pattern FIRST_CELL = Pattern.compile("^(?:\"((?:[^\"]|\"\")*)\"|([^,]*)),");

    private static final Pattern NAME_IN_TITLE = Pattern.compile("^(.{2,60}?) \\(@([^@)\\s]+)");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 3;

    /** Small numbers are on every page, and tell nothing. */
    private static final long SMALLEST = 10;

    private final Performance performance;
    private final Set<String> handles = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    /** What stands where names usually do; it need not be one. */
    private final Set<String> perhapsNames = new HashSet<>();

    private final Set<Long> counts = new HashSet<>();
    private final Map<String, String> ownNames = new HashMap<>();

    private GuidePrivacy(Performance performance) {
        this.performance = performance;
    }

    /** Made-up people for a run; reads the files that it has collected. */
    static Pseudonyms of(Performance performance) {
        GuidePrivacy privacy = read(performance);
        Set<String> words = new HashSet<>(privacy.words);
        words.addAll(privacy.perhapsNames);
        return new Pseudonyms(privacy.known().withWords(words).withCounts(privacy.counts));
    }

    /** The last net, for what is about to be published: a guide has numbers of its own, so counts are none of its business. */
    static Pseudonyms net(Performance performance) {
        return new Pseudonyms(read(performance).known());
    }

    private static GuidePrivacy read(Performance performance) {
        GuidePrivacy privacy = new GuidePrivacy(performance);
        for (ExportRecord export : performance.run().exports()) {
            privacy.read(export);
        }
        privacy.names();
        for (TallyRecord line : performance.run().balance()) {
            privacy.count(line.had());
            privacy.count(line.arrived());
        }
        return privacy;
    }

    private Known known() {
        return Known.of(members()).withPeople(handles, domains).withWords(words);
    }

    private List<Member> members() {
        Cast cast = new Cast(performance.plan().accounts());
        return performance.plan().accounts().values().stream()
                .map(account -> member(account, cast, ownNames.getOrDefault(account.role(), "")))
                .toList();
    }

    private static Member member(Account account, Cast cast, String name) {
        var shown = cast.handle(account.role());
        return new Member(
                account.handle().acct(),
                account.server().getAuthority(),
                account.email(),
                name,
                shown.acct(),
                shown.domain());
    }

    /** Names stand on pages, and in no file: where people write their own, and where most servers show them. */
    private void names() {
        Map<String, String> pages = new TreeMap<>();
        for (StepRecord step : performance.run().steps()) {
            if (step.page() != null) {
                pages.put(step.page(), step.role());
            }
        }
        pages.forEach((page, role) -> {
            Path file = performance.folder().resolve(page);
            if (Files.isRegularFile(file)) {
                String kept = text(file);
                names(Jsoup.parse(kept), role);
                headings(kept);
            }
        });
        perhapsNames.removeAll(ownNames.values());
    }

    private void names(Document page, String role) {
        page.select("input[name*=display_name]").stream()
                .filter(field -> isName(field.val()))
                .forEach(field -> ownNames.putIfAbsent(role, field.val().strip()));
        Matcher title = NAME_IN_TITLE.matcher(page.title());
        if (title.find() && isName(title.group(1))) {
            performance.plan().accounts().values().stream()
                    .filter(account -> account.handle().user().equalsIgnoreCase(title.group(2)))
                    .forEach(account ->
                            ownNames.putIfAbsent(account.role(), title.group(1).strip()));
        }
        page.select(String.join(", ", Known.USUALLY_PERSONAL)).eachText().stream()
                .map(String::strip)
                .filter(GuidePrivacy::isName)
                .filter(text -> text.split(" ", -1).length <= MOST_WORDS)
                .forEach(perhapsNames::add);
    }

    /** On somebody's own page the heading is their name, perhaps with their handle behind it. */
    private void headings(String kept) {
        String address = kept.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        for (Account account : performance.plan().accounts().values()) {
            String user = account.handle().user().toLowerCase(Locale.ROOT);
            if (address.matches("<!-- \\S+/@" + Pattern.quote(user) + "(?:[/?#@]\\S*)? .*")) {
                Jsoup.parse(kept).select("h1").eachText().stream()
                        .map(heading -> heading.replaceFirst("\\s*@.*", ""))
                        .filter(GuidePrivacy::isName)
                        .findFirst()
                        .ifPresent(name -> ownNames.putIfAbsent(account.role(), name.strip()));
            }
        }
    }

    private static boolean isName(String text) {
        String name = text.strip();
        return name.length() > 2 && name.length() <= LONGEST_NAME && name.indexOf('@') < 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    file + " could not be read, so nobody knows whose names must not be in the guide", unreadable);
        }
    }

    private void count(@Nullable Long number) {
        if (number != null && number >= SMALLEST) {
            counts.add(number);
        }
    }

    private void read(ExportRecord export) {
        count(export.rows());
        count(export.expectedRows());
        count(export.counted());
        Path file = performance.folder().resolve(export.file());
        if (!export.file().endsWith(".csv") || !Files.isRegularFile(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> read(export.kind(), line));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalStateException(
                    file + " could not be read, so nobody knows whose names must not be in the guide", unreadable);
        }
    }

    private void read(String kind, String line) {
        Matcher handle = HANDLE.matcher(line);
        while (handle.find()) {
            handles.add(handle.group().toLowerCase(Locale.ROOT));
        }
        Matcher domain = DOMAIN.matcher(line);
        if (domain.find()) {
            domains.add(domain.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher title = FIRST_CELL.matcher(line);
        if (kind.equals("lists") && title.find()) {
            words.add((title.group(1) == null ? title.group(2) : title.group(1)).replace("\"\"", "\""));
        }
    }
}
