package org.fediferry.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of files of the run folder, as the report beside them links to them. */
public final class FileLink {

    private FileLink() {}

    /** A relative address and never anything else, whatever the name of the file looks like. */
    public static String to(String file) {
        return Arrays.stream(file.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "./", ""));
    }
}
