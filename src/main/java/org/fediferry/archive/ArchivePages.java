package org.fediferry.archive;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.archive.PageView.Link;

/** An archive as a folder of pages that people can read; it opens from the disk and asks nobody for anything. */
public final class ArchivePages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int ON_THE_FIRST_PAGE = 15;

    private final Path folder;
    private final Layout layout;
    private final MediaShelf shelf;
    private final ProfileView profile;
    private final List<PageView.Year> months;

    private ArchivePages(Path folder, Layout layout, MediaShelf shelf, ProfileView profile) {
        this.folder = folder;
        this.layout = layout;
        this.shelf = shelf;
        this.profile = profile;
        this.months = Months.of(layout);
    }

    /**
     * What was made.
     *
     * @param start the page to open first
     * @param refused files that posts name as media and that are none
     */
    public record Made(Path start, long posts, long boosts, int pages, int media, int refused) {}

    /** The folder is there and was not made by this. */
    public static final class FolderTaken extends Exception {

        private static final long serialVersionUID = 1L;

        FolderTaken(Path folder) {
            super(folder + " is there already, and was not made by this command");
        }
    }

    /** Writes the pages of an archive into a folder, over an older one that this has made. */
    public static Made write(Path archive, Path into) throws UnreadableArchive, FolderTaken, IOException {
        try (Container container = Container.open(archive);
                PagesFolder pages = PagesFolder.at(into);
                Spool spool = new Spool(pages.aside().resolve("spool"))) {
            Collected collected = Collected.from(container, spool);
            Layout layout = new Layout(spool.sorted());
            MediaShelf shelf = new MediaShelf(pages.aside().resolve("media"));
            shelf.fill(container, collected.media());
            ProfileView profile = profile(collected, layout, shelf);
            try (Spool.Reader reader = spool.reader()) {
                new ArchivePages(pages.aside(), layout, shelf, profile).write(reader);
            }
            spool.close();
            pages.finish();
            return new Made(
                    into.resolve("index.html"),
                    collected.posts(),
                    collected.boosts(),
                    layout.pages().size() + 1,
                    shelf.copied(),
                    shelf.refused());
        } catch (PagesFolder.Occupied occupied) {
            throw new FolderTaken(into);
        }
    }

    private static ProfileView profile(Collected collected, Layout layout, MediaShelf shelf) {
        Profile known = collected.profile();
        List<Profile.Field> fields = new ArrayList<>();
        known.fields().forEach(each -> fields.add(new Profile.Field(each.name(), SafeHtml.of(each.value()))));
        String days = layout.size() == 0
                ? ""
                : PageView.words(layout.pages().get(layout.pages().size() - 1).month()) + " to "
                        + PageView.words(layout.pages().get(0).month());
        return new ProfileView(
                known.name(),
                known.handle(),
                SafeHtml.link(known.url()),
                SafeHtml.link(known.movedTo()),
                SafeHtml.of(known.about()),
                fields,
                picture(shelf, known.avatar()),
                picture(shelf, known.banner()),
                days,
                collected.posts(),
                collected.boosts(),
                shelf.copied());
    }

    private static String picture(MediaShelf shelf, String name) {
        return shelf.copy(name)
                .filter(copy -> copy.kind() == MediaType.Kind.IMAGE)
                .map(MediaShelf.Copy::file)
                .orElse("");
    }

    private void write(Spool.Reader reader) throws IOException {
        SearchIndex search = new SearchIndex(folder.resolve("search"));
        List<List<PostView>> newest = new ArrayList<>();
        for (int number = 0; number < layout.pages().size(); number++) {
            Layout.Page page = layout.pages().get(number);
            List<List<PostView>> threads = threads(page, reader);
            for (List<PostView> thread : threads) {
                for (PostView view : thread) {
                    search.add(page, view);
                }
                if (newest.size() < ON_THE_FIRST_PAGE) {
                    newest.add(thread);
                }
            }
            render(page.file(), view(number, threads));
        }
        search.close();
        Link older = layout.pages().isEmpty() ? Link.NONE : link(0);
        render(
                "index.html",
                new PageView(
                        profile, "Newest posts", "", newest, List.of(), Link.NONE, older, List.of(), months, true));
    }

    private List<List<PostView>> threads(Layout.Page page, Spool.Reader reader) throws IOException {
        List<List<PostView>> threads = new ArrayList<>();
        for (List<Integer> numbers : page.threads()) {
            List<PostView> thread = new ArrayList<>();
            for (int number : numbers) {
                thread.add(PostView.of(Layout.anchor(number), reader.post(layout.slip(number)), shelf));
            }
            threads.add(thread);
        }
        return threads;
    }

    private PageView view(int number, List<List<PostView>> threads) {
        Layout.Page page = layout.pages().get(number);
        List<Link> parts = new ArrayList<>();
        for (Layout.Page other : layout.pages()) {
            if (other.month().equals(page.month())) {
                parts.add(new Link(other.equals(page) ? "" : other.file(), String.valueOf(other.part())));
            }
        }
        List<Link> echoes = new ArrayList<>();
        for (int echo : page.echoes()) {
            var time = java.time.Instant.ofEpochSecond(layout.slip(echo).time());
            echoes.add(new Link(layout.place(echo), PostView.words(time)));
        }
        return new PageView(
                profile,
                PageView.words(page.month()),
                page.month().toString(),
                threads,
                echoes,
                link(number - 1),
                link(number + 1),
                parts.size() > 1 ? parts : List.of(),
                months,
                false);
    }

    private Link link(int number) {
        if (number < 0 || number >= layout.pages().size()) {
            return Link.NONE;
        }
        Layout.Page page = layout.pages().get(number);
        Optional<String> part = page.part() == 1 ? Optional.empty() : Optional.of(", part " + page.part());
        return new Link(page.file(), PageView.words(page.month()) + part.orElse(""));
    }

    private void render(String file, PageView view) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(file))) {
            TEMPLATES.render("archive/page.jte", view, new WriterOutput(writer));
        }
    }
}
