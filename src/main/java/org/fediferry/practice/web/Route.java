package org.fediferry.practice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path with {@code :names}, and what answers it. */
record Route(String method, Pattern pattern, Access access, Handler handler) {

    static Route of(String method, String path, Access access, Handler handler) {
        String regex = path.replace(".", "\\.").replaceAll(":([a-z]+)", "(?<$1>[^/]+?)");
        return new Route(method, Pattern.compile(regex), access, handler);
    }

    Optional<Map<String, String>> match(String requestMethod, String path) {
        Matcher matcher = pattern.matcher(path);
        if (!method.equals(requestMethod) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = Pattern.compile("\\(\\?<([a-z]+)>").matcher(pattern.pattern());
        while (names.find()) {
            values.put(names.group(1), matcher.group(names.group(1)));
        }
        return Optional.of(values);
    }
}
