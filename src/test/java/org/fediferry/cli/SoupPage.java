package org.fediferry.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.SavedFile;
import org.fediferry.step.Soup;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page of a real server over HTTP, without a browser: for what must be tried hundreds of times. Knows no scripts. */
final class SoupPage implements Page {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Connection session = Jsoup.newSession()
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .maxBodySize(0)
            .followRedirects(true);
    private final Map<Element, Path> files = new HashMap<>();
    private final Path downloads;
    private final Strike strike;
    private Document document = new Document("about:blank");

    /** What may happen to the process or its browser. */
    interface Strike {

        /** Right before or after something is asked of the server. */
        void now() throws StepFailed;

        /** Whenever the page is touched: fails where there is no browser any more. */
        void touch() throws StepFailed;
    }

    /** A page with these cookies. */
    SoupPage(CookieStore cookies, Path downloads, Strike strike) {
        session.cookieStore(cookies);
        this.downloads = downloads;
        this.strike = strike;
    }

    private void go(Connection request) throws StepFailed {
        show(answer(request));
    }

    /** What a browser would show; fails where that is an error page. */
    private void show(Connection.Response response) throws StepFailed {
        try {
            document = response.parse();
        } catch (IOException unreadable) {
            throw failed("a page", String.valueOf(unreadable.getMessage()));
        }
        if (response.statusCode() >= 400) {
            throw new StepFailed(
                    response.statusCode() >= 500 ? StepFailed.Cause.SERVER_ERROR : StepFailed.Cause.REFUSED,
                    "a page",
                    "HTTP " + response.statusCode() + " at " + response.url(),
                    "");
        }
    }

    private Connection.Response answer(Connection request) throws StepFailed {
        try {
            return request.execute();
        } catch (IOException broken) {
            throw failed("an answer", String.valueOf(broken.getMessage()));
        }
    }

    private static StepFailed failed(String expected, String found) {
        return new StepFailed(expected, found, "");
    }

    private Element one(Locator locator) throws StepFailed {
        strike.touch();
        List<Element> found = Soup.all(document, locator);
        if (found.size() != 1) {
            throw failed("one " + locator.title(), found.size() + " at " + document.location());
        }
        return found.get(0);
    }

    @Override
    public void open(URI address, Duration limit) throws StepFailed {
        strike.touch();
        go(session.newRequest(address.toString()));
    }

    @Override
    public void reload(Duration limit) throws StepFailed {
        strike.touch();
        go(session.newRequest(document.location()));
    }

    @Override
    public void click(Locator locator, Duration limit) throws StepFailed {
        Element element = one(locator);
        strike.now();
        if (element.hasAttr("data-method")) {
            go(session.newRequest(element.absUrl("href"))
                    .method(Connection.Method.POST)
                    .data("_method", element.attr("data-method"))
                    .data(
                            "authenticity_token",
                            document.expectFirst("meta[name=csrf-token]").attr("content")));
        } else if (element.is("a[href]")) {
            go(session.newRequest(element.absUrl("href")));
        } else {
            submit((FormElement) Objects.requireNonNull(element.closest("form")));
        }
        strike.now();
    }

    private void submit(FormElement form) throws StepFailed {
        Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
        form.formData().forEach(field -> {
            if (files.keySet().stream().noneMatch(file -> file.attr("name").equals(field.key()))) {
                request.data(field.key(), field.value());
            }
        });
        for (Map.Entry<Element, Path> file : files.entrySet()) {
            try {
                request.data(
                        file.getKey().attr("name"),
                        String.valueOf(file.getValue().getFileName()),
                        new ByteArrayInputStream(Files.readAllBytes(file.getValue())),
                        "text/csv");
            } catch (IOException gone) {
                throw failed("a file to upload", String.valueOf(gone.getMessage()));
            }
        }
        files.clear();
        go(request);
    }

    @Override
    public void fill(Locator field, Value text, Duration limit) throws StepFailed {
        one(field).val(text.text());
    }

    @Override
    public void choose(Locator list, String value, Duration limit) throws StepFailed {
        for (Element option : one(list).select("option")) {
            option.attr("selected", option.val().equals(value));
        }
    }

    @Override
    public void tick(Locator box, boolean ticked, Duration limit) throws StepFailed {
        Element element = one(box);
        String name = element.attr("name");
        document.select("input[type=radio]").stream()
                .filter(other -> other.attr("name").equals(name))
                .forEach(other -> other.removeAttr("checked"));
        element.attr("checked", ticked);
    }

    @Override
    public void upload(Locator field, Path file, Duration limit) throws StepFailed {
        files.put(one(field), file);
    }

    @Override
    public SavedFile download(Locator link, Duration limit) throws StepFailed {
        Connection.Response response = answer(session.newRequest(one(link).absUrl("href")));
        if (response.statusCode() >= 400) {
            show(response);
        }
        String name =
                String.valueOf(response.header("Content-Disposition")).replaceAll("^.*?filename=\"?([^\";]+).*$", "$1");
        try {
            Path file = Files.createTempFile(Files.createDirectories(downloads), "part", "");
            byte[] content = response.bodyAsBytes();
            strike.now();
            return new SavedFile(Files.write(file, content), name, content.length);
        } catch (IOException full) {
            throw failed("a file", String.valueOf(full.getMessage()));
        }
    }

    @Override
    public Finding look(Locator element) throws StepFailed {
        strike.touch();
        List<Element> found = Soup.all(document, element);
        return new Finding(
                !found.isEmpty(),
                "a visible " + element.title(),
                found.isEmpty() ? "none" : found.get(0).cssSelector());
    }

    @Override
    public First awaitFirst(List<Locator> elements, Duration limit) throws StepFailed {
        for (int i = 0; i < elements.size(); i++) {
            Finding finding = look(elements.get(i));
            if (finding.holds()) {
                return new First(i, finding);
            }
        }
        return new First(
                -1, Finding.missed("one of " + elements.size() + " elements", "none at " + document.location()));
    }

    @Override
    public Finding awaitGone(Locator element, Duration limit) throws StepFailed {
        Finding seen = look(element);
        return new Finding(!seen.holds(), "no visible " + element.title(), seen.found());
    }

    @Override
    public String html() throws StepFailed {
        strike.touch();
        return document.outerHtml();
    }

    @Override
    public String snapshot(List<Locator> marked) throws StepFailed {
        return html();
    }

    @Override
    public String places(List<Locator> outlined) {
        return "{\"format\":1,\"width\":1280,\"height\":800,\"scale\":1,"
                + "\"outlined\":[],\"texts\":[],\"fields\":[],\"images\":[]}";
    }

    @Override
    public byte[] picture(Frame frame, List<Locator> outlined) throws StepFailed {
        strike.touch();
        return PICTURE.clone();
    }

    @Override
    public byte[] picture(Locator element, List<Locator> outlined, Duration limit) {
        return PICTURE.clone();
    }

    @Override
    public void banner(String text, List<Locator> outlined) {}

    @Override
    public void noBanner() {}

    @Override
    public Fetched fetch(URI address, Duration limit) throws StepFailed {
        strike.now();
        Connection.Response response = answer(session.newRequest(address.toString()));
        if (response.statusCode() != 200 || !response.url().getPath().equals(address.getPath())) {
            throw failed("the page at " + address, "HTTP " + response.statusCode() + " at " + response.url());
        }
        return new Fetched(URI.create(response.url().toString()), response.body());
    }

    @Override
    public URI address() {
        return URI.create(document.location());
    }

    @Override
    public Spent spent() {
        return Spent.NONE;
    }
}
