package org.fediferry.browser;

import java.io.File;
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
        };
    }

    /** The drivers that are there: on the PATH, and beside the browser. */
    List<Path> drivers(Path browser) {
        List<Path> all = new ArrayList<>(onPath(List.of("chromedriver", "chromedriver.exe")));
        Path beside = browser.resolveSibling("chromedriver");
        if (Program.isRunnable(beside)) {
            all.add(beside);
        }
        return all.stream().distinct().toList();
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
        return name.toLowerCase(Locale.ROOT).contains("chromium") ? BrowserKind.CHROMIUM : BrowserKind.CHROME;
    }

    private List<Path> there(List<String> fixed, List<String> names) {
        Stream<Path> usual = fixed.stream().map(roots::resolve).filter(Program::isRunnable);
        return Stream.concat(usual, onPath(names).stream()).distinct().toList();
    }

    private List<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> path.stream().map(directory -> directory.resolve(name)))
                .filter(Program::isRunnable)
                .toList();
    }
}
