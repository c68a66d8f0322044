package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fediferry.step.VersionRange;

/** Reads what a server type tells people, from the key {@code outlook} of its file. */
record OutlookFile(Problems problems, Conversions conversions) {

    static final List<String> KEYS =
            List.of("called", "files", "by-hand", "copies", "most-follows", "move-redirects", "takes", "remarks");
    static final List<String> FILE_KEYS = List.of("exports", "imports");
    static final List<String> BY_HAND_KEYS = List.of("exports", "imports", "sure");
    static final List<String> COPY_KEYS = List.of("in", "sure");
    static final List<String> LIMIT_KEYS = List.of("number", "per-follower", "sure");
    static final List<String> TIME_KEYS = List.of("time", "sure", "because");
    static final List<String> REMARK_KEYS =
            List.of("as", "about", "when", "say", "sure", "urgent", "only-with", "done-by");

    ServerOutlook read(String name, Node node) {
        Optional<Keys> found =
                conversions.mapping("outlook", node).map(mapping -> new Keys(mapping, "an outlook", KEYS, problems));
        if (found.isEmpty()) {
            return ServerOutlook.none(name);
        }
        Keys keys = found.get();
        return new ServerOutlook(
                text(keys, "called").orElse(ServerOutlook.capital(name)),
                keys.find("files").map(this::files).orElse(Map.of()),
                keys.find("by-hand").flatMap(this::byHand).orElse(ServerOutlook.ByHand.NOTHING),
                keys.find("copies").map(this::copies).orElse(Map.of()),
                keys.find("most-follows").flatMap(this::limit),
                flag(keys, "move-redirects").orElse(true),
                keys.find("takes").map(this::takes).orElse(Map.of()),
                keys.find("remarks").map(this::remarks).orElse(List.of()));
    }

    private Map<Matter, ServerOutlook.Stretch> files(Node node) {
        return byMatter("files", node, entry -> new Keys(entry, "a kind of file", FILE_KEYS, problems), this::stretch);
    }

    private ServerOutlook.Stretch stretch(Keys keys) {
        return new ServerOutlook.Stretch(range(keys, "exports"), range(keys, "imports"));
    }

    private VersionRange range(Keys keys, String key) {
        return keys.find(key)
                .flatMap(node -> conversions.read(VersionRange.class, key, node))
                .orElse(VersionRange.ANY);
    }

    private Optional<ServerOutlook.ByHand> byHand(Node node) {
        return conversions.mapping("by-hand", node).map(mapping -> {
            Keys keys = new Keys(mapping, "what is done by hand", BY_HAND_KEYS, problems);
            return new ServerOutlook.ByHand(kinds(keys, "exports"), kinds(keys, "imports"), sure(keys));
        });
    }

    private List<Matter> kinds(Keys keys, String key) {
        return keys.find(key).flatMap(node -> conversions.words(key, node)).orElse(List.of()).stream()
                .flatMap(word -> conversions.read(Matter.class, key, word).stream())
                .toList();
    }

    private Map<Matter, ServerOutlook.Copy> copies(Node node) {
        return byMatter(
                "copies",
                node,
                entry -> new Keys(entry, "a copy", COPY_KEYS, problems),
                keys -> new ServerOutlook.Copy(need(keys, "in", "the archive"), sure(keys)));
    }

    private Optional<ServerOutlook.FollowLimit> limit(Node node) {
        return conversions.mapping("most-follows", node).map(mapping -> {
            Keys keys = new Keys(mapping, "a limit of follows", LIMIT_KEYS, problems);
            return new ServerOutlook.FollowLimit(
                    (long) number(keys, "number", "7500"), number(keys, "per-follower", "1.1"), sure(keys));
        });
    }

    private double number(Keys keys, String key, String example) {
        Optional<Node.Scalar> written =
                keys.need(key, example).flatMap(node -> conversions.scalar(key, node, "a number"));
        if (written.isPresent() && !written.get().text().matches("\\d{1,9}(\\.\\d{1,3})?")) {
            problems.add(
                    written.get().source(),
                    "\"" + written.get().text() + "\" is not a number",
                    "write for example " + example);
            return 0;
        }
        return written.map(text -> Double.parseDouble(text.text())).orElse(0.0);
    }

    private Map<Matter, ServerOutlook.Time> takes(Node node) {
        return byMatter(
                "takes",
                node,
                entry -> new Keys(entry, "a time", TIME_KEYS, problems),
                keys -> new ServerOutlook.Time(
                        need(keys, "time", "3 to 10 minutes"),
                        sure(keys),
                        text(keys, "because").orElse("")));
    }

    private List<ServerOutlook.Remark> remarks(Node node) {
        List<ServerOutlook.Remark> remarks = new ArrayList<>();
        for (Node each :
                conversions.items("remarks", node).map(Node.Items::nodes).orElse(List.of())) {
            conversions
                    .mapping("remarks", each)
                    .map(mapping -> new Keys(mapping, "a remark", REMARK_KEYS, problems))
                    .ifPresent(keys -> {
                        Optional<ServerOutlook.Side> as = constant(keys, ServerOutlook.Side.class, "as", "new");
                        Optional<Matter> about = constant(keys, Matter.class, "about", "move");
                        Optional<ServerOutlook.Moment> when =
                                constant(keys, ServerOutlook.Moment.class, "when", "before");
                        String say = need(keys, "say", "Set your own domain before the move.");
                        Sure sure = sure(keys);
                        if (as.isPresent() && about.isPresent() && when.isPresent()) {
                            remarks.add(new ServerOutlook.Remark(
                                    as.get(),
                                    about.get(),
                                    when.get(),
                                    say,
                                    sure,
                                    flag(keys, "urgent").orElse(false),
                                    text(keys, "only-with").orElse(""),
                                    text(keys, "done-by").orElse("")));
                        }
                    });
        }
        return List.copyOf(remarks);
    }

    private <T> Map<Matter, T> byMatter(
            String key, Node node, Function<Node.Mapping, Keys> keys, Function<Keys, T> reader) {
        Map<Matter, T> read = new EnumMap<>(Matter.class);
        BiConsumer<Matter, Node.Mapping> put = (matter, mapping) -> read.put(matter, reader.apply(keys.apply(mapping)));
        conversions.mapping(key, node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                Optional<Matter> matter = conversions.read(Matter.class, key, entry.key());
                Optional<Node.Mapping> value = conversions.mapping(entry.name(), entry.value());
                if (matter.isPresent() && value.isPresent()) {
                    put.accept(matter.get(), value.get());
                }
            }
        });
        return read;
    }

    private <T> Optional<T> constant(Keys keys, Class<T> type, String key, String example) {
        return keys.need(key, example).flatMap(node -> conversions.read(type, key, node));
    }

    private Optional<Boolean> flag(Keys keys, String key) {
        return keys.find(key).flatMap(node -> conversions.read(Boolean.class, key, node));
    }

    private Sure sure(Keys keys) {
        return constant(keys, Sure.class, "sure", "A").orElse(Sure.C);
    }

    private String need(Keys keys, String key, String example) {
        return keys.need(key, example)
                .flatMap(node -> conversions.scalar(key, node, "a text"))
                .map(Node.Scalar::text)
                .orElse("");
    }

    private Optional<String> text(Keys keys, String key) {
        return keys.find(key)
                .flatMap(node -> conversions.scalar(key, node, "a text"))
                .map(Node.Scalar::text);
    }
}
