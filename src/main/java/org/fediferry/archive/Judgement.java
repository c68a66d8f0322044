package org.fediferry.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fediferry.archive.ArchiveCheck.Finding;
import org.fediferry.archive.ArchiveCheck.Grade;

/** Says of an inventory what is whole and what is missing. */
final class Judgement {

    private static final int NAMED = 5;

    private final Inventory inventory;
    private final List<Finding> findings = new ArrayList<>();

    private Judgement(Inventory inventory) {
        this.inventory = inventory;
    }

    static List<Finding> of(Inventory inventory, OptionalLong shown) {
        Judgement judgement = new Judgement(inventory);
        judgement.add(
                Grade.GOOD,
                "%s read to the end, and each is as it was packed"
                        .formatted(count(inventory.names().size(), "file")));
        judgement.posts();
        shown.ifPresent(judgement::shown);
        judgement.profile();
        judgement.media();
        inventory
                .lists()
                .forEach((name, items) ->
                        judgement.add(Grade.NOTE, "%s names %s".formatted(name, count(items, "post"))));
        return judgement.findings;
    }

    private void add(Grade grade, String what) {
        findings.add(new Finding(grade, what));
    }

    private void posts() {
        ItemList outbox = inventory.outbox();
        String holds = "outbox.json holds %s and %s"
                .formatted(count(inventory.posts(), "post"), count(inventory.boosts(), "boost"));
        if (inventory.odd() > 0) {
            add(
                    Grade.NOTE,
                    "outbox.json holds %s that are neither a post nor a boost; they are left out"
                            .formatted(count(inventory.odd(), "item")));
        }
        if (outbox.declared() < 0) {
            add(Grade.NOTE, holds + "; it does not say how many it should hold");
        } else if (outbox.declared() > outbox.items()) {
            add(
                    Grade.MISSING,
                    "%s, but says it has %,d items: %,d are missing"
                            .formatted(holds, outbox.declared(), outbox.declared() - outbox.items()));
        } else if (outbox.declared() < outbox.items()) {
            // Up to Mastodon 4.1 the number is a counter that leaves private mentions out (backup_service.rb, A).
            add(
                    Grade.NOTE,
                    "%s, %,d more than it says; older servers do not count private mentions, of which there are %,d"
                            .formatted(holds, outbox.items() - outbox.declared(), inventory.hidden()));
        } else {
            add(Grade.GOOD, holds + ", as many as it says");
        }
    }

    /** The number on the profile is a counter, without private mentions. */
    private void shown(long shown) {
        long all = inventory.outbox().items();
        long counted = all - inventory.hidden();
        String numbers = "the profile shows %s, the archive holds %,d".formatted(count(shown, "post"), all);
        long tolerance = Math.max(3, shown / 50);
        if (shown >= counted && shown <= all) {
            add(Grade.GOOD, numbers + (shown == all ? "" : ", of which %,d are private".formatted(inventory.hidden())));
        } else if (counted > shown) {
            add(Grade.NOTE, numbers + ": more than are shown, so nothing is missing");
        } else if (shown - all <= tolerance) {
            add(Grade.NOTE, numbers + ": the counter of a profile is often off by a few");
        } else {
            add(Grade.MISSING, numbers + ": %,d are missing".formatted(shown - all));
        }
    }

    private void profile() {
        if (!inventory.hasProfile()) {
            add(Grade.MISSING, "the profile is missing (actor.json)");
            return;
        }
        Profile profile = inventory.profile();
        List<String> pictures = new ArrayList<>();
        for (String picture : List.of(profile.avatar(), profile.banner())) {
            if (!picture.isEmpty() && !inventory.names().contains(picture)) {
                pictures.add(picture);
            }
        }
        add(
                pictures.isEmpty() ? Grade.GOOD : Grade.MISSING,
                "the profile of @%s is there".formatted(UnreadableArchive.plain(profile.handle()))
                        + (pictures.isEmpty() ? "" : ", but not " + String.join(" and ", pictures)));
    }

    /** Servers leave out silently what they could not read themselves (backup_service.rb, download_to_zip, A). */
    private void media() {
        List<String> missing = inventory.named().stream()
                .filter(name -> !inventory.names().contains(name))
                .toList();
        long named = inventory.named().size();
        if (!missing.isEmpty()) {
            String some = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
            add(
                    Grade.MISSING,
                    "%,d of %s that posts name %s missing: %s%s"
                            .formatted(
                                    missing.size(),
                                    count(named, "media file"),
                                    missing.size() == 1 ? "is" : "are",
                                    UnreadableArchive.plain(some),
                                    missing.size() > NAMED ? ", …" : ""));
        } else if (named > 0) {
            add(Grade.GOOD, "%s that posts name: all there".formatted(count(named, "media file")));
        }
        if (inventory.remote() > 0) {
            add(
                    Grade.NOTE,
                    "%s stayed on the server: this software packs no media"
                            .formatted(count(inventory.remote(), "media file")));
        }
    }

    private static String count(long number, String what) {
        return "%,d %s".formatted(number, number == 1 ? what : what + "s");
    }
}
