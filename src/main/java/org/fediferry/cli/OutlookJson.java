package org.fediferry.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.outlook.Advice;
import org.fediferry.outlook.Item;
import org.fediferry.outlook.Known;
import org.fediferry.outlook.Outlook;
import org.fediferry.outlook.Overlap;
import org.fediferry.outlook.Party;
import org.fediferry.outlook.Point;
import org.fediferry.outlook.Profile;
import org.fediferry.outlook.Proposal;
import org.fediferry.outlook.Span;
import org.jspecify.annotations.Nullable;

/** What comes of going from one account to another, for programs; what is not known is null. */
final class OutlookJson {

    private OutlookJson() {}

    static Map<String, @Nullable Object> of(Proposal proposal) {
        Outlook outlook = proposal.outlook();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("journey", proposal.journey().map(found -> found.name().path()).orElse(null));
        map.put("from", party(outlook.from()));
        map.put("to", party(outlook.to()));
        map.put("answer", outlook.answer());
        map.put("advice", advice(outlook.advice()));
        map.put("items", outlook.items().stream().map(OutlookJson::item).toList());
        map.put(
                "domain-blocks",
                outlook.domainBlocks().map(OutlookJson::overlap).orElse(null));
        map.put("before", points(outlook.before()));
        map.put("for-good", points(outlook.forGood()));
        map.put("times", outlook.times().stream().map(OutlookJson::span).toList());
        map.put("after", points(outlook.after()));
        map.put("configuration", proposal.configuration());
        map.put("next", proposal.next());
        return map;
    }

    private static Map<String, @Nullable Object> party(Party party) {
        Profile profile = party.profile();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("handle", party.handle().map(Handle::acct).orElse(null));
        map.put("server", party.place().name());
        map.put("type", party.place().type().name());
        map.put("software", party.place().calledWithVersion());
        map.put("exists", known(profile.exists()));
        map.put("findable", known(profile.findable()));
        map.put("followers", known(profile.followers()));
        map.put("follows", known(profile.follows()));
        map.put("posts", known(profile.posts()));
        map.put("locked", known(profile.locked()));
        map.put("moved-to", known(profile.movedTo()));
        map.put("why-unknown", profile.followers().whyNot());
        return map;
    }

    private static Map<String, Object> advice(Advice advice) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("do", advice.choice().key());
        map.put("because", advice.because());
        return map;
    }

    private static <T> @Nullable T known(Known<T> known) {
        Optional<T> value = known.value();
        return value.isPresent() ? value.get() : null;
    }

    private static Map<String, @Nullable Object> item(Item item) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("what", item.matter().written());
        map.put("way", item.way().key());
        map.put("count", known(item.count()));
        map.put("text", item.text());
        map.put("sure", item.sure().name());
        map.put("notes", points(item.notes()));
        return map;
    }

    private static Map<String, @Nullable Object> overlap(Overlap overlap) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("blocked", known(overlap.whole()));
        map.put("limited", overlap.partly());
        map.put("yours", overlap.yours());
        map.put("worth-taking", overlap.worthTaking().orElse(null));
        map.put("why-unknown", overlap.whole().whyNot());
        return map;
    }

    private static List<Map<String, Object>> points(List<Point> points) {
        return points.stream()
                .map(point -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("about", point.key());
                    map.put("text", point.text());
                    map.put("sure", point.sure().name());
                    map.put("urgent", point.urgent());
                    map.put("done", point.done());
                    return map;
                })
                .toList();
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("about", span.key());
        map.put("part", span.part());
        map.put("time", span.time());
        map.put("sure", span.sure().name());
        map.put("because", span.because());
        return map;
    }
}
