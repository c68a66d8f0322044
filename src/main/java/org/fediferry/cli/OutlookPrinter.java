package org.fediferry.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.outlook.Item;
import org.fediferry.outlook.Known;
import org.fediferry.outlook.Numbers;
import org.fediferry.outlook.Outlook;
import org.fediferry.outlook.Overlap;
import org.fediferry.outlook.Party;
import org.fediferry.outlook.Point;
import org.fediferry.outlook.Profile;
import org.fediferry.outlook.Proposal;
import org.fediferry.outlook.Span;
import org.fediferry.outlook.Way;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Sure;

/** Prints what comes of going from one account to another. */
final class OutlookPrinter {

    private final Proposal proposal;
    private final Outlook outlook;
    private final Terminal terminal;
    private final Paragraphs paper;
    private boolean unsure;

    OutlookPrinter(Proposal proposal, Terminal terminal, Paragraphs paper) {
        this.proposal = proposal;
        this.outlook = proposal.outlook();
        this.terminal = terminal;
        this.paper = paper;
    }

    void print() {
        paper.put("", proposal.title(), terminal::bold);
        paper.blank();
        party("from", outlook.from());
        party("to", outlook.to());
        paper.blank();
        paper.put("", outlook.answer());
        heading("Export or migrate? " + outlook.advice().choice().title());
        paper.put("  ", outlook.advice().because());
        points(
                "Heed this first",
                outlook.before().stream().filter(Point::urgent).toList(),
                true);
        for (Way way : Way.values()) {
            items(way);
        }
        points(
                "Before you begin",
                outlook.before().stream().filter(point -> !point.urgent()).toList(),
                false);
        points("What cannot be undone", outlook.forGood(), false);
        times();
        points("Afterwards", outlook.after(), false);
        legend();
    }

    /** What to type next, after everything else. */
    void printNext() {
        heading("Next");
        paper.put("  ", proposal.about());
        if (!proposal.configuration().isEmpty()) {
            paper.put("  ", proposal.putInto());
            proposal.configuration().forEach(line -> terminal.out().println("    " + line));
        }
        if (!proposal.next().isEmpty()) {
            paper.put("  ", proposal.configuration().isEmpty() ? "Type:" : "Then type:");
        }
        proposal.next().forEach(command -> terminal.out().println("  " + terminal.bold(command)));
        terminal.out().flush();
    }

    private void party(String role, Party party) {
        Profile profile = party.profile();
        String counts = List.of(
                        count(profile.followers(), "follower"),
                        count(profile.posts(), "post"),
                        profile.follows()
                                .value()
                                .map(number -> "follows " + Numbers.of(number))
                                .orElse(""))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String place = party.handle().isPresent() ? party.name() : party.place().name();
        paper.put(
                "  " + role + " ".repeat(6 - role.length()),
                place + " (" + party.place().calledWithVersion() + "): "
                        + (counts.isEmpty()
                                ? "numbers not known, " + profile.followers().whyNot()
                                : counts));
    }

    private static String count(Known<Long> known, String one) {
        return known.value().map(number -> Numbers.of(number, one)).orElse("");
    }

    private void items(Way way) {
        List<List<Item>> alike = Item.alike(outlook.items(way));
        if (alike.isEmpty()) {
            return;
        }
        heading(way.title());
        for (List<Item> group : alike) {
            Item first = group.get(0);
            String names = group.stream().map(OutlookPrinter::named).collect(Collectors.joining(", "));
            paper.put("  - ", names + ": " + first.text() + mark(first.sure()));
            for (Item item : group) {
                for (Point note : item.notes(group.size() == 1)) {
                    paper.put("    ", note.text() + mark(note.sure()), terminal::dim);
                }
                if (item.matter() == Matter.DOMAIN_BLOCKS && isCountable()) {
                    paper.put(
                            "    ",
                            "Put your blocked_domains.csv into a folder and add --exports FOLDER, and they are counted.",
                            terminal::dim);
                }
            }
        }
    }

    private boolean isCountable() {
        return outlook.domainBlocks().filter(Overlap::lacksYours).isPresent();
    }

    private static String named(Item item) {
        Optional<Long> count = item.count().value();
        return item.title()
                + count.map(number -> " (" + Numbers.of(number) + ")").orElse("");
    }

    private void points(String title, List<Point> points, boolean urgent) {
        if (points.isEmpty()) {
            return;
        }
        heading(title);
        points.forEach(point -> paper.put(
                urgent ? "  ! " : "  - ", point.text() + mark(point.sure()), urgent ? terminal::yellow : line -> line));
    }

    private void times() {
        if (outlook.times().isEmpty()) {
            return;
        }
        heading("How long it takes");
        for (Span span : outlook.times()) {
            String because = span.because().isEmpty() ? "" : " (" + span.because() + ")";
            paper.put("  - ", span.part() + ": " + span.time() + because + mark(span.sure()));
        }
    }

    private void heading(String title) {
        paper.blank();
        paper.put("", title, terminal::bold);
    }

    private String mark(Sure sure) {
        unsure |= sure != Sure.A;
        return sure == Sure.A ? "" : " [" + sure + "]";
    }

    private void legend() {
        paper.blank();
        paper.put(
                "",
                (unsure ? "[B] read in somebody else's code or article, [C] inferred, nobody has published it. " : "")
                        + "Everything unmarked was read in the vendor's source or documentation, or in public just now.",
                terminal::dim);
    }
}
