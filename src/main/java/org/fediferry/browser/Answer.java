package org.fediferry.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/** What a script or a command gave: a mapping whose types the caller knows. */
record Answer(Map<String, Object> values) {

    String text(String key) {
        return Objects.toString(values.get(key), "");
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    double number(String key) {
        return values.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    List<Answer> answers(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .map(each -> new Answer((Map<String, Object>) each))
                        .toList()
                : List.of();
    }

    @Nullable
    WebElement element() {
        return values.get("element") instanceof WebElement element ? element : null;
    }
}
