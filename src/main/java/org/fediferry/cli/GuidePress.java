package org.fediferry.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fediferry.browser.Studio;
import org.fediferry.guide.Attachments;
import org.fediferry.guide.BrokenTemplate;
import org.fediferry.guide.Cast;
import org.fediferry.guide.Guide;
import org.fediferry.guide.GuideFile;
import org.fediferry.guide.GuideFolder;
import org.fediferry.guide.GuideHistory;
import org.fediferry.guide.GuideMaker;
import org.fediferry.guide.HtmlPage;
import org.fediferry.guide.MarkdownPage;
import org.fediferry.guide.Performance;
import org.fediferry.guide.PictureMaker;
import org.fediferry.guide.Sentences;
import org.fediferry.guide.SitePage;
import org.fediferry.guide.Templates;
import org.fediferry.guide.Tongue;
import org.fediferry.guide.UnreadableGuide;
import org.fediferry.pseudonym.Pseudonyms;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Translations;
import org.jspecify.annotations.Nullable;

/** Prints guides: writes them in every form that is wished for, whole or not at all, and nothing private. */
final class GuidePress {

    private static final String PDF = "guide.pdf";

    private final Path out;
    private final Set<GuideFormat> formats;
    private final @Nullable Path own;
    private final Templates templates;
    private final Terminal terminal;

    /**
     * A press.
     *
     * @param out the folder of all guides
     * @param own a folder with templates and sentences that win over the shipped ones; null for none
     */
    GuidePress(Path out, Set<GuideFormat> formats, @Nullable Path own, Terminal terminal) throws BrokenTemplate {
        this.out = out;
        this.formats = formats;
        this.own = own;
        this.templates = Templates.in(own);
        this.terminal = terminal;
    }

    /** A language that guides can be written in. */
    Locale locale(String language) throws Refused {
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getLanguage().isEmpty() || !Sentences.speak(locale, own)) {
            throw new Refused(
                    "guides cannot speak \"" + language + "\"",
                    "en and de come along; for another write sentences_" + locale.getLanguage() + ".properties into the"
                            + " folder of --templates, as --write-templates shows them");
        }
        return locale;
    }

    /** What guides say in a language, with the person's own sentences before the shipped ones. */
    Sentences sentences(Locale language) {
        return Sentences.in(language, own);
    }

    /** Where a guide is. */
    Path folder(String language, String scenario) {
        String name = scenario.replaceFirst("\\.yaml$", "").replaceAll("[^A-Za-z0-9.]+", "-");
        return out.resolve(language).resolve(name);
    }

    /**
     * Writes the guide of a run.
     *
     * @param studio prints it as a PDF; null where there is no browser, and no PDF
     */
    void print(
            Performance performance, Locale language, Pseudonyms privacy, PictureMaker maker, @Nullable Studio studio)
            throws IOException, Refused, InvalidScenario, BrokenTemplate, UnreadableGuide {
        Guide made = new GuideMaker(
                        performance,
                        new Tongue(sentences(language), translations(performance, language)::of),
                        new Cast(performance.plan().accounts()),
                        privacy::text)
                .make(maker);
        Path folder = folder(made.language(), made.scenario());
        Map<String, byte[]> pictures = new LinkedHashMap<>(maker.files());
        Guide guide = GuideHistory.of(folder).settle(made, pictures);
        Map<String, byte[]> files = pages(guide, pictures, studio);
        refusePrivate(files, GuidePrivacy.net(performance));
        boolean changed = GuideFolder.write(folder, files);
        terminal.err().println((changed ? "written  " : "unchanged  ") + folder + size(files));
        terminal.err().flush();
        terminal.out().println(folder.resolve(formats.contains(GuideFormat.HTML) ? HtmlPage.NAME : MarkdownPage.NAME));
        terminal.out().flush();
    }

    private static Translations translations(Performance performance, Locale language) throws InvalidScenario {
        Translations shipped = Translations.read(Home.find().scenarios(), language.getLanguage());
        Path file = Path.of(performance.run().scenario());
        return Files.isRegularFile(file) ? shipped.beside(file) : shipped;
    }

    private static String size(Map<String, byte[]> files) {
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        return String.format(Locale.ROOT, "  %d files, %.1f MB", files.size(), bytes / 1_000_000.0);
    }

    /** Writes a guide anew whose pictures are there already. */
    void rewrite(Guide guide, Path folder) throws IOException, BrokenTemplate, UnreadableGuide, Refused {
        Map<String, byte[]> files = new LinkedHashMap<>(GuideHistory.of(folder).pictures(guide));
        files.putAll(pages(guide, files, null));
        Path pdf = folder.resolve(PDF);
        if (Files.isRegularFile(pdf)) {
            terminal.err().println(pdf + " stays as it was: it takes a browser");
            files.put(PDF, Files.readAllBytes(pdf));
        }
        boolean ignored = GuideFolder.write(folder, files);
    }

    private Map<String, byte[]> pages(Guide guide, Map<String, byte[]> pictures, @Nullable Studio studio)
            throws BrokenTemplate, UnreadableGuide {
        Map<String, byte[]> files = new LinkedHashMap<>(pictures);
        files.put(GuideFile.NAME, utf8(GuideFile.json(guide)));
        String html = HtmlPage.of(guide, templates, Attachments.of(pictures));
        if (formats.contains(GuideFormat.MARKDOWN)) {
            files.put(MarkdownPage.NAME, utf8(MarkdownPage.of(guide, templates)));
        }
        if (formats.contains(GuideFormat.HTML)) {
            files.put(HtmlPage.NAME, utf8(html));
        }
        if (formats.contains(GuideFormat.PDF) && studio != null) {
            files.put(PDF, studio.pdf(html));
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The last net: what slipped through is a bug, and must not be published. */
    private static void refusePrivate(Map<String, byte[]> files, Pseudonyms net) throws Refused {
        byte[] json = files.get(GuideFile.NAME);
        Set<String> leaks = net.leaks(new String(json == null ? new byte[0] : json, StandardCharsets.UTF_8));
        if (!leaks.isEmpty()) {
            throw new Refused(
                    "the guide would show what is private: " + String.join(", ", leaks),
                    "nothing was written; this is a bug in Fediferry, please report it without these words");
        }
    }

    /** Writes the pages over all guides of the folder, and leads from each guide to them. */
    void site() throws IOException, BrokenTemplate, UnreadableGuide {
        terminal.out().println(SitePage.write(out, templates));
        terminal.out().flush();
    }

    /** Marks the guide of a scenario whose run has failed. */
    void mark(Performance failed, Locale language)
            throws IOException, BrokenTemplate, UnreadableGuide, InvalidScenario, Refused {
        Path folder = folder(language.getLanguage(), failed.run().scenario());
        if (!Files.isRegularFile(folder.resolve(GuideFile.NAME))) {
            return;
        }
        Pseudonyms privacy = GuidePrivacy.of(failed);
        Guide marked = GuideMaker.doubted(GuideFile.read(folder), failed.run(), sentences(language), privacy::text);
        rewrite(marked, folder);
        terminal.err().println("marked as no longer verified  " + folder);
    }

    Templates templates() {
        return templates;
    }

    Terminal terminal() {
        return terminal;
    }

    Path out() {
        return out;
    }
}
