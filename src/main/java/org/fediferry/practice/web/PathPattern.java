package org.fediferry.practice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with {@code :names} for some of its parts. */
public record PathPattern(Pattern regex) {

    private static final Pattern NAME = Pattern.compile("\\(\\?<([a-z]+)>");

    public static PathPattern of(String path) {
        return new PathPattern(Pattern.compile(path.replace(".", "\\.").replaceAll(":([a-z]+)", "(?<$1>[^/]+?)")));
    }

    /** The values of the named parts, when the path fits. */
    public Optional<Map<String, String>> match(String path) {
        Matcher matcher = regex.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = NAME.matcher(regex.pattern());
        while (names.find()) {
            values.put(names.group(1), matcher.group(names.group(1)));
        }
        return Optional.of(values);
    }
}
