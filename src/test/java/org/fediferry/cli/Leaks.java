package org.fediferry.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for secrets in everything that a run leaves, byte by byte and in every spelling. */
final class Leaks {

    private final Map<String, Pattern> searched = new LinkedHashMap<>();

    Leaks of(String what, String secret) {
        List<String> spellings = new ArrayList<>();
        for (String spelling : spellings(secret)) {
            spellings.add(Pattern.quote(bytes(spelling.getBytes(StandardCharsets.UTF_8))));
        }
        searched.put(what + " " + secret, Pattern.compile(String.join("|", spellings)));
        return this;
    }

    Leaks of(String what, Collection<String> secrets) {
        secrets.forEach(secret -> of(what, secret));
        return this;
    }

    /** Six digits stand in many a number; as a code they stand alone. */
    Leaks ofCode(String code) {
        searched.put("code " + code, Pattern.compile("(?<![\\w.+/-])" + code + "(?![\\w.+/-])"));
        return this;
    }

    /** What is found below a folder: the file and which secret. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                in(Files.readAllBytes(each)).forEach(what -> found.add(each + ": " + what));
            }
        }
        return found;
    }

    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> in(byte[] content) {
        String text = bytes(content);
        return searched.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String bytes(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static Set<String> spellings(String secret) {
        Set<String> all = new LinkedHashSet<>(List.of(secret));
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        all.add(form);
        all.add(form.replace("+", "%20"));
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        all.add(html);
        all.add(html.replace("\"", "&quot;").replace("'", "&#39;"));
        try {
            String json = new ObjectMapper().writeValueAsString(secret);
            all.add(json.substring(1, json.length() - 1));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        // Wherever it stands in what was encoded: three places, and the characters at its ends belong to others too.
        for (int before = 0; before < 3; before++) {
            byte[] shifted = (" ".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String own = encoded.substring(before == 0 ? 0 : 4, encoded.length() - 1);
            all.add(own);
            all.add(own.replace('+', '-').replace('/', '_'));
        }
        return all;
    }
}
