package org.fediferry.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.guide.Attachments;
import org.fediferry.guide.BrokenTemplate;
import org.fediferry.guide.Guide;
import org.fediferry.guide.GuideFile;
import org.fediferry.guide.GuideFolder;
import org.fediferry.guide.GuideHistory;
import org.fediferry.guide.HtmlPage;
import org.fediferry.guide.MarkdownPage;
import org.fediferry.guide.NotPersonal;
import org.fediferry.guide.Personal;
import org.fediferry.guide.UnreadableGuide;

/** Writes guides that are there for somebody who clicks by hand: with their names, without an account and a browser. */
final class GuideReader {

    private final GuidePress press;
    private final Map<String, String> handles;
    private final Set<String> lists;

    GuideReader(GuidePress press, Map<String, String> handles, Set<String> lists) {
        this.press = press;
        this.handles = handles;
        this.lists = lists;
    }

    int write(List<String> subjects) throws Exception {
        if (subjects.isEmpty()) {
            throw new Refused(
                    "--for fills the names into a guide that is there",
                    "name its folder: guides/en/mastodon-to-mastodon");
        }
        for (String subject : subjects) {
            write(Path.of(subject));
        }
        return ExitCode.PASSED;
    }

    private void write(Path from) throws Exception {
        Guide guide = GuideFile.read(from);
        Path folder = press.folder(guide.language(), guide.scenario());
        if (Files.exists(folder) && Files.isSameFile(folder, from)) {
            throw new Refused(
                    "the guide for somebody would take the place of the one for everybody",
                    "name another folder for it: --out FOLDER");
        }
        boolean ignored = GuideFolder.write(folder, files(guide, from));
        press.terminal().out().println(folder.resolve(HtmlPage.NAME));
        press.terminal().out().flush();
    }

    private Map<String, byte[]> files(Guide guide, Path from) throws Refused, UnreadableGuide, BrokenTemplate {
        try {
            Personal personal = Personal.of(guide, handles, lists);
            Map<String, byte[]> files =
                    new LinkedHashMap<>(GuideHistory.of(from).pictures(personal.guide()));
            files.put(GuideFile.NAME, utf8(GuideFile.json(personal.guide())));
            files.put(MarkdownPage.NAME, utf8(MarkdownPage.of(personal, press.templates())));
            files.put(HtmlPage.NAME, utf8(HtmlPage.of(personal, press.templates(), Attachments.of(files))));
            return files;
        } catch (NotPersonal wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
