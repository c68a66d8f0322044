package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that a command line names, one by one or by their folder. */
final class GuideSubjects {

    private static final String ENDING = ".yaml";

    private GuideSubjects() {}

    /** The scenarios, as they are read by; of a folder those that stand directly in it. */
    static List<String> find(List<String> named, Home home) throws Refused, IOException {
        List<String> found = new ArrayList<>();
        for (String name : named) {
            Path folder = Path.of(name);
            Path below = home.scenarios().resolve(name);
            if (Files.isDirectory(folder) || Files.isDirectory(below)) {
                found.addAll(in(Files.isDirectory(folder) ? folder : below, home));
            } else {
                found.add(name);
            }
        }
        if (found.isEmpty()) {
            throw new Refused(
                    "name a scenario, or a folder of them",
                    "for example mastodon-to-mastodon, or scenarios/ for all journeys");
        }
        return found;
    }

    private static List<String> in(Path folder, Home home) throws IOException {
        Path scenarios = home.scenarios().toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)
                            && !file.getFileName().toString().equals("server" + ENDING))
                    .map(file -> file.toAbsolutePath().normalize())
                    .map(file -> file.startsWith(scenarios) ? name(scenarios.relativize(file)) : file.toString())
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }
}
