package org.fediferry.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a screen: keeps cookies, follows redirects, submits forms and data-method links. */
public final class TestBrowser {

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private HttpResponse<byte[]> response;

    TestBrowser(PracticeServer server) {
        this(server.address());
    }

    /** For a server of any kind. */
    public TestBrowser(URI address) {
        this.address = address;
        response = send(request("/packs/icon.svg").GET());
    }

    public static TestBrowser signedIn(PracticeServer server, String user) {
        TestBrowser browser = new TestBrowser(server);
        browser.signIn(server.account(user));
        return browser;
    }

    public void signIn(PracticeAccount account) {
        get("/auth/sign_in");
        submit(
                "form#new_user",
                Map.of("user[email]", account.email(), "user[password]", String.valueOf(account.password())));
    }

    public TestBrowser get(String path) {
        response = send(request(path).GET());
        return this;
    }

    public TestBrowser get(String path, String header, String value) {
        response = send(request(path).header(header, value).GET());
        return this;
    }

    /** Fills the form and submits it as a browser would, hidden and preselected fields included. */
    public TestBrowser submit(String form, Map<String, String> typed) {
        Element element = page().expectFirst(form);
        Map<String, String> values = values(element);
        values.putAll(typed);
        return post(element.hasAttr("action") ? element.attr("action") : path(), values);
    }

    public TestBrowser upload(String form, Map<String, String> typed, String field, Attachment file) {
        Element element = page().expectFirst(form);
        Map<String, String> values = values(element);
        values.putAll(typed);
        String boundary = "practice-boundary";
        response = send(request(element.attr("action"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, values, field, file)));
        return this;
    }

    /** A file to upload. */
    public record Attachment(String name, String type, String content) {}

    /** What the small script of Mastodon does with a link that has a data-method. */
    public TestBrowser click(String link) {
        Element element = page().expectFirst(link);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("_method", element.attr("data-method"));
        values.put(
                "authenticity_token",
                page().expectFirst("meta[name=csrf-token]").attr("content"));
        return post(element.attr("href"), values);
    }

    public TestBrowser post(String path, Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        response = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
        return this;
    }

    public TestBrowser send(String method, String path, String json, String token) {
        response = send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(json)));
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    public String path() {
        String query = response.uri().getQuery();
        return response.uri().getPath() + (query == null ? "" : "?" + query);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(text(), response.uri().toString());
    }

    public boolean has(String selector) {
        return page().selectFirst(selector) != null;
    }

    public String textOf(String selector) {
        return page().expectFirst(selector).text();
    }

    private static Map<String, String> values(Element form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name]")) {
            boolean choice = input.attr("type").matches("radio|checkbox");
            boolean file = input.attr("type").equals("file");
            if (!file && !input.hasAttr("disabled") && (!choice || input.hasAttr("checked"))) {
                values.put(input.attr("name"), input.val());
            }
        }
        for (Element select : form.select("select[name]")) {
            Element chosen = select.selectFirst("option[selected]");
            values.put(select.attr("name"), (chosen == null ? select.expectFirst("option") : chosen).val());
        }
        return values;
    }

    private static BodyPublisher multipart(String boundary, Map<String, String> values, String field, Attachment file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((name, value) -> body.writeBytes(utf8("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n" + file.content() + "\r\n"));
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
