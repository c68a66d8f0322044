package org.fediferry.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The cookies of an account's part of the browser: taken out as text, and put in again. */
final class Cookies {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What both sides of the protocol call the same. */
    private static final List<String> SAME = List.of("name", "value", "path", "secure", "httpOnly", "sameSite");

    private Cookies() {}

    /** Those of the account's own server. */
    static String of(Context context, AccountContext account) {
        ArrayNode kept = JSON.createArrayNode();
        JsonNode all = context.devTools()
                .call("Storage.getCookies", context.part(Map.of()))
                .path("cookies");
        for (JsonNode cookie : all) {
            for (Origin origin : account.origins()) {
                if (isFor(
                        URI.create(origin.text()).getHost(),
                        cookie.path("domain").asText())) {
                    kept.add(parameter(cookie, origin));
                }
            }
        }
        return kept.toString();
    }

    static String restore(Context context, String cookies) {
        try {
            List<Map<String, Object>> all = JSON.readValue(cookies, new TypeReference<>() {});
            return context.devTools()
                    .call("Storage.setCookies", context.part(Map.of("cookies", all)))
                    .toString();
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException("these are no cookies", notOurs);
        }
    }

    private static boolean isFor(String host, String domain) {
        return domain.startsWith(".") ? ("." + host).endsWith(domain) : domain.equals(host);
    }

    private static ObjectNode parameter(JsonNode cookie, Origin origin) {
        ObjectNode parameter = JSON.createObjectNode();
        SAME.stream().filter(cookie::has).forEach(name -> parameter.set(name, cookie.get(name)));
        parameter.put("url", origin.text() + cookie.path("path").asText());
        if (cookie.path("domain").asText().startsWith(".")) {
            parameter.set("domain", cookie.get("domain"));
        }
        if (!cookie.path("session").asBoolean()) {
            parameter.set("expires", cookie.get("expires"));
        }
        return parameter;
    }
}
