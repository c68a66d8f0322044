package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.drift.Deviation;
import org.fediferry.drift.FingerprintFolder;
import org.fediferry.drift.Fingerprints;
import org.fediferry.drift.PageContract;
import org.fediferry.drift.Usage;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.fediverse.Version;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.ServerTypes;
import org.fediferry.step.Soup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Holds pages that earlier runs have kept against what their server types say: without a browser, an account or a net. */
final class CheckOffline {

    private final ServerTypes types;
    private final Usage usage;
    private final Optional<FingerprintFolder> memory;
    private final Map<String, List<PageContract>> contracts = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final DriftAnswer answer;
    private int pages;
    private Duration took = Duration.ZERO;

    /**
     * A check that has not seen anything yet.
     *
     * @param memory what pages were like when they were found good; what is found good and not yet there is added
     */
    CheckOffline(Path scenarios, Usage usage, Optional<FingerprintFolder> memory) {
        this.types = new ServerTypes(scenarios);
        this.usage = usage;
        this.memory = memory;
        this.answer = new DriftAnswer(scenarios);
    }

    /** What was found of one page of one version, in all its copies. */
    private static final class Group {
        private final KeptPage first;
        private final String page;
        private final boolean recognised;
        private final Map<String, List<Path>> strong = new LinkedHashMap<>();
        private final Map<String, List<Path>> weak = new LinkedHashMap<>();
        private int copies;
        private Duration took = Duration.ZERO;

        Group(KeptPage first, String page, boolean recognised) {
            this.first = first;
            this.page = page;
            this.recognised = recognised;
        }

        String title() {
            return first.serverType() + " " + Version.parse(first.version()).line() + "  " + page;
        }

        Verdict verdict() {
            return !recognised ? Verdict.SKIPPED : strong.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        }
    }

    /** Reads run folders, folders of them, or single pages. */
    void check(List<Path> folders) {
        long begun = System.nanoTime();
        KeptPages kept = KeptPages.of(folders);
        problems.addAll(kept.problems());
        kept.pages().forEach(this::check);
        took = took.plusNanos(System.nanoTime() - begun);
    }

    /** What is to be proposed for what has changed. */
    DriftAnswer answer() {
        return answer;
    }

    /** Whether everything could be read and nothing deviates. */
    boolean passed() {
        return problems.isEmpty() && groups.values().stream().noneMatch(group -> group.verdict() == Verdict.FAILED);
    }

    /** What could not be read, in one line each. */
    List<String> problems() {
        return problems;
    }

    /** One case for each page of each version, for the record of a check. */
    List<CheckedCase> cases() {
        return groups.values().stream().map(CheckOffline::asCase).toList();
    }

    private static CheckedCase asCase(Group group) {
        List<String> said = group.recognised
                ? lines(group.strong)
                : List.of("no page of " + group.first.serverType() + " is there");
        return new CheckedCase(
                "offline " + group.title().replace("  ", " "),
                Depth.OFFLINE,
                group.page,
                new CheckedCase.Place(
                        group.first.serverType(), group.first.server(), group.first.version(), "", "", "", "", ""),
                group.verdict(),
                1,
                group.took,
                said,
                List.of(),
                List.of(),
                null);
    }

    private void check(KeptPage kept) {
        List<PageContract> known = contracts.computeIfAbsent(
                kept.serverType() + " " + Version.parse(kept.version()).line(), key -> contracts(kept));
        try {
            Document document = Jsoup.parse(
                    Files.readString(kept.file()), kept.address().toString());
            pages++;
            contract(known, kept, document)
                    .ifPresentOrElse(
                            contract -> compare(contract, kept, document),
                            () -> group(kept, kept.address().getPath().replaceAll("/\\d+(?=/|$)", "/*"), false));
        } catch (IOException e) {
            problems.add(kept.file() + ": it cannot be read: " + e.getMessage());
        }
    }

    private List<PageContract> contracts(KeptPage kept) {
        return types.named(kept.serverType())
                .map(type -> PageContract.all(new Pages(type, Version.parse(kept.version())), usage))
                .orElseGet(() -> {
                    problems.add(kept.file() + ": there is no server type \"" + kept.serverType() + "\"");
                    return List.of();
                });
    }

    /** Of several pages at one address that which is recognised and says the most. */
    private static Optional<PageContract> contract(List<PageContract> known, KeptPage kept, Document document) {
        List<PageContract> there =
                known.stream().filter(contract -> contract.isAt(kept.address())).toList();
        Comparator<PageContract> weight = Comparator.comparingInt(PageContract::weight);
        return there.stream()
                .filter(contract -> !Soup.all(document, contract.mark()).isEmpty())
                .max(weight)
                .or(() -> there.stream().max(weight));
    }

    private void compare(PageContract contract, KeptPage kept, Document document) {
        long begun = System.nanoTime();
        Optional<Fingerprints> remembered = memory.flatMap(folder -> folder.read(contract, this::complain));
        List<Deviation> deviations = contract.check(document, remembered.orElse(null));
        Group group = group(kept, contract.page(), true);
        for (Deviation deviation : deviations) {
            (deviation.isWeak() ? group.weak : group.strong)
                    .computeIfAbsent(deviation.toString(), words -> new ArrayList<>())
                    .add(kept.file());
        }
        group.took = group.took.plusNanos(System.nanoTime() - begun);
        answer.add(kept.serverType(), deviations);
        if (deviations.isEmpty() && remembered.isEmpty()) {
            memory.ifPresent(folder -> remember(folder, Fingerprints.of(contract, document)));
        }
    }

    private void remember(FingerprintFolder folder, Fingerprints fingerprints) {
        try {
            folder.write(fingerprints);
        } catch (IOException e) {
            complain("the page \"" + fingerprints.page() + "\" cannot be remembered: " + e.getMessage());
        }
    }

    private void complain(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private Group group(KeptPage kept, String page, boolean recognised) {
        Group group = groups.computeIfAbsent(key(kept, page), key -> new Group(kept, page, recognised));
        group.copies++;
        return group;
    }

    private static String key(KeptPage kept, String page) {
        return kept.serverType() + " " + Version.parse(kept.version()).line() + " " + page;
    }

    /** Prints page by page what was found, and a summary. */
    void print(PrintWriter out) {
        for (Group group : groups.values()) {
            String verdict = !group.recognised
                    ? "not described by the server type"
                    : group.strong.isEmpty() ? "as described" : "deviates";
            out.printf(Locale.ROOT, "%-42s %3d kept  %s%n", group.title(), group.copies, verdict);
            lines(group.strong).forEach(line -> out.println("    " + Paragraphs.printable(line)));
            lines(group.weak).forEach(line -> out.println("    note: " + Paragraphs.printable(line)));
        }
        problems.forEach(problem -> out.println(Paragraphs.printable(problem)));
        out.printf(
                Locale.ROOT,
                "%d kept pages in %d ms (%.1f ms each): %d pages as described, %d deviate, %d not described%n",
                pages,
                took.toMillis(),
                pages == 0 ? 0.0 : took.toNanos() / 1e6 / pages,
                count(Verdict.PASSED),
                count(Verdict.FAILED),
                count(Verdict.SKIPPED));
    }

    private long count(Verdict verdict) {
        return groups.values().stream().filter(group -> group.verdict() == verdict).count();
    }

    private static List<String> lines(Map<String, List<Path>> found) {
        List<String> lines = new ArrayList<>();
        found.forEach((words, files) -> lines.add(words + "  [" + files.get(0)
                + (files.size() == 1 ? "]" : " and " + (files.size() - 1) + " more]")));
        return lines;
    }
}
