package org.fediferry.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The pages that lead to several guides, one for each language, for the website of somebody's server. */
public final class SitePage {

    /** Folders of languages, folders of guides, and what is in them. */
    private static final int DEPTH = 4;

    private final List<Entry> entries;
    private final Templates templates;

    private SitePage(List<Entry> entries, Templates templates) {
        this.entries = entries;
        this.templates = templates;
    }

    /**
     * A guide of the site.
     *
     * @param folder of the guide, below the folder of the site, {@code mastodon-to-mastodon/en}
     */
    public record Entry(String folder, Guide guide) {}

    /**
     * Writes the pages over all guides below a folder, the English ones first, and gives each guide's own page the ways
     * to the others. Says where the first page is.
     */
    public static Path write(Path folder, Templates templates) throws BrokenTemplate, UnreadableGuide {
        List<Entry> entries = entries(folder);
        if (entries.isEmpty()) {
            throw new UnreadableGuide("there is no guide in " + folder + " to make a site of");
        }
        for (Map.Entry<String, String> page : of(entries, templates).entrySet()) {
            GuideFolder.replace(folder.resolve(page.getKey()), page.getValue());
        }
        for (Entry entry : entries) {
            Path place = folder.resolve(entry.folder());
            if (Files.isRegularFile(place.resolve(HtmlPage.NAME))) {
                GuideFolder.replace(
                        place.resolve(HtmlPage.NAME),
                        HtmlPage.of(entry.guide(), templates, Attachments.in(place), ways(entry, entries, templates)));
            }
        }
        return folder.resolve(HtmlPage.NAME);
    }

    private static List<Entry> entries(Path folder) throws UnreadableGuide {
        List<Path> folders;
        try (Stream<Path> all = Files.find(folder, DEPTH, (file, kind) -> file.endsWith(GuideFile.NAME))) {
            folders = all.map(Path::getParent)
                    .filter(each -> !each.equals(folder))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Entry> entries = new ArrayList<>();
        for (Path each : folders) {
            entries.add(new Entry(folder.relativize(each).toString().replace('\\', '/'), GuideFile.read(each)));
        }
        entries.sort(Comparator.comparing(entry -> !entry.guide().language().equals("en")));
        return entries;
    }

    /**
     * The pages by their names: {@code index.html} in the language of the first guide, {@code index.de.html} and so on for
     * the others.
     */
    public static Map<String, String> of(List<Entry> entries, Templates templates) throws BrokenTemplate {
        SitePage site = new SitePage(List.copyOf(entries), templates);
        Map<String, String> pages = new LinkedHashMap<>();
        for (String language : languages(entries)) {
            pages.put(name(language, entries), site.page(language));
        }
        return pages;
    }

    /** The ways from one guide of a site: to the page of all in its language, and to the same guide in others. */
    public static List<Way> ways(Entry from, List<Entry> entries, Templates templates) throws BrokenTemplate {
        String up = "../".repeat(from.folder().split("/").length);
        String language = from.guide().language();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(
                up + address(name(language, entries)),
                templates.sentences(language).say("all-guides"),
                ""));
        ways.addAll(translations(from, entries, up));
        return ways;
    }

    private static List<Way> translations(Entry of, List<Entry> entries, String up) {
        return entries.stream()
                .filter(entry -> entry.guide().scenario().equals(of.guide().scenario()))
                .filter(entry -> !entry.guide().language().equals(of.guide().language()))
                .map(entry -> new Way(
                        up + address(entry.folder() + "/" + HtmlPage.NAME),
                        PageSentences.ownName(entry.guide().language()),
                        entry.guide().language()))
                .toList();
    }

    private static String address(String file) {
        return Markup.address(file).substring("./".length());
    }

    private static Set<String> languages(List<Entry> entries) {
        Set<String> languages = new LinkedHashSet<>();
        entries.forEach(entry -> languages.add(entry.guide().language()));
        return languages;
    }

    private static String name(String language, List<Entry> entries) {
        boolean first = entries.get(0).guide().language().equals(language);
        return first ? HtmlPage.NAME : "index." + GuideView.anchor(language) + ".html";
    }

    private String page(String language) throws BrokenTemplate {
        PageSentences say = templates.sentences(language);
        Html html = new Html(say, piece -> false);
        Map<String, Object> values = new HashMap<>();
        values.put("say", say.all());
        values.put("lang", language);
        values.put(
                "languages",
                languages(entries).size() < 2
                        ? false
                        : Map.of(
                                "items",
                                languages(entries).stream()
                                        .map(each -> language(each, language))
                                        .toList()));
        values.put(
                "guides",
                entries.stream()
                        .filter(entry -> entry.guide().language().equals(language))
                        .map(entry -> guide(entry, say, html))
                        .toList());
        HtmlPage.addFurniture(values, templates);
        return templates.render(Templates.SITE, values, html.escaper());
    }

    private Map<String, Object> language(String language, String shown) {
        return Map.of(
                "address", Markup.address(name(language, entries)),
                "language", language,
                "name", PageSentences.ownName(language),
                "current", language.equals(shown));
    }

    private Map<String, Object> guide(Entry entry, PageSentences say, Html html) {
        Guide guide = entry.guide();
        Map<String, Object> view = new HashMap<>();
        view.put("address", Markup.address(entry.folder() + "/" + HtmlPage.NAME));
        view.put("title", guide.title());
        view.put("about", html.words(guide.about()));
        view.put("verified", guide.making().isVerified());
        view.put("state", say.say(guide.making().key(guide.making().isVerified() ? "verified" : "not-verified")));
        view.put("day", guide.making().made().toString());
        view.put("date", say.date(guide.making().made()));
        view.put("problem", html.words(guide.making().problem()));
        view.put("servers", say.join(GuideView.servers(guide)));
        view.put("also", Way.all(translations(entry, entries, "./")));
        return view;
    }
}
