package org.fediferry.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where browsers and drivers are usually installed.
 *
 * @param path the directories of the PATH
 * @param roots where the fixed places begin; "/" but for tests
 */
record Places(List<Path> path, Path roots) {

    /** Debian's scripts in /usr/bin only start these; the one of the headless shell takes 20 s to end. */
    private static final List<String> CHROMIUM = List.of(
            "usr/lib/chromium/chromium",
            "usr/lib/chromium-browser/chromium-browser",
            "Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> CHROME = List.of(
            "opt/google/chrome/chrome",
            "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "Program Files/Google/Chrome/Application/chrome.exe",
            "Program Files (x86)/Google/Chrome/Application/chrome.exe");

    private static final List<String> HEADLESS_SHELL = List.of("usr/lib/chromium/chromium-headless-shell");

    private static final List<String> EDGE = List.of(
            "opt/microsoft/msedge/msedge",
            "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private static final List<String> FIREFOX = List.of(
            "usr/lib/firefox/firefox",
            "usr/lib/firefox-esr/firefox-esr",
            "Applications/Firefox.app/Contents/MacOS/firefox",
            "Program Files/Mozilla Firefox/firefox.exe");

    /** No command of its own starts it: Debian keeps one for each of its libraries, by the kind of processor. */
    private static final List<String> WEBKIT = List.of(
            "usr/lib/*/webkit2gtk-4.1/MiniBrowser",
            "usr/lib/*/webkit2gtk-4.0/MiniBrowser",
            "usr/libexec/webkit2gtk-4.1/MiniBrowser");

    /** Those of this machine. */
    static Places here() {
        String path = System.getenv().getOrDefault("PATH", "");
        List<Path> directories = Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .toList();
        return new Places(directories, Path.of("/"));
    }

    /** The browsers of a kind that are there, the best first. */
    List<Path> browsers(BrowserKind kind) {
        return switch (kind) {
            case AUTO ->
                Stream.of(BrowserKind.CHROMIUM, BrowserKind.CHROME, BrowserKind.HEADLESS_SHELL)
                        .flatMap(each -> browsers(each).stream())
                        .toList();
            case CHROMIUM -> there(CHROMIUM, List.of("chromium", "chromium-browser"));
            case CHROME -> there(CHROME, List.of("google-chrome", "google-chrome-stable", "chrome", "chrome.exe"));
            case HEADLESS_SHELL -> there(HEADLESS_SHELL, List.of("chrome-headless-shell", "chromium-headless-shell"));
            case EDGE -> there(EDGE, List.of("microsoft-edge", "microsoft-edge-stable", "msedge", "msedge.exe"));
            case FIREFOX -> there(FIREFOX, List.of("firefox", "firefox-esr", "firefox.exe"));
            case WEBKIT -> there(WEBKIT, List.of("MiniBrowser"));
        };
    }

    /** The drivers of a kind of browser that are there: on the PATH, and beside the browser. */
    List<Path> drivers(BrowserKind kind, Path browser) {
        String name = driver(kind);
        List<Path> all = new ArrayList<>(onPath(List.of(name, name + ".exe")));
        Path beside = browser.resolveSibling(name);
        if (Program.isRunnable(beside)) {
            all.add(beside);
        }
        return all.stream().distinct().toList();
    }

    /** What the program is called that drives a kind of browser. */
    static String driver(BrowserKind kind) {
        return switch (kind) {
            case AUTO, CHROMIUM, CHROME, HEADLESS_SHELL -> "chromedriver";
            case EDGE -> "msedgedriver";
            case FIREFOX -> "geckodriver";
            case WEBKIT -> "WebKitWebDriver";
        };
    }

    /** Another program on the PATH. */
    Optional<Path> program(String name) {
        return onPath(List.of(name)).stream().findFirst();
    }

    /** What kind a program is, by its name. */
    static BrowserKind kind(Path browser) {
        String name = String.valueOf(browser.getFileName());
        if (name.contains("headless-shell")) {
            return BrowserKind.HEADLESS_SHELL;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.contains("edge")) {
            return BrowserKind.EDGE;
        }
        if (plain.contains("firefox")) {
            return BrowserKind.FIREFOX;
        }
        if (plain.equals("minibrowser")) {
            return BrowserKind.WEBKIT;
        }
        return plain.contains("chromium") ? BrowserKind.CHROMIUM : BrowserKind.CHROME;
    }

    private List<Path> there(List<String> fixed, List<String> names) {
        Stream<Path> usual = fixed.stream().flatMap(this::resolve).filter(Program::isRunnable);
        return Stream.concat(usual, onPath(names).stream()).distinct().toList();
    }

    private List<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> path.stream().map(directory -> directory.resolve(name)))
                .filter(Program::isRunnable)
                .toList();
    }

    /** A fixed place, or several where one folder in it has a name of its own on each machine. */
    private Stream<Path> resolve(String place) {
        int star = place.indexOf('*');
        if (star < 0) {
            return Stream.of(roots.resolve(place));
        }
        Path folder = roots.resolve(place.substring(0, star));
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream().map(each -> each.resolve(place.substring(star + 2)));
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
