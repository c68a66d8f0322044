package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FilterFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");

    private static FormFile.Entry form(String title, String expiry, String... words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("custom_filter[title]", List.of(title));
        fields.put("custom_filter[expires_in]", List.of(expiry));
        fields.put("custom_filter[context][]", List.of("home", "thread"));
        fields.put("custom_filter[filter_action]", List.of("hide"));
        for (int i = 0; i < words.length; i++) {
            fields.put("custom_filter[keywords_attributes][" + i + "][keyword]", List.of(words[i]));
            fields.put("custom_filter[keywords_attributes][" + i + "][whole_word]", List.of(i == 0 ? "1" : "0"));
        }
        return new FormFile.Entry("/filters/1/edit", fields);
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile("custom_filters", ".json"), text);
    }

    /** Fact sheet 3.2 (R): the keys and their order as Mastodon 4.6 writes them. */
    public void writesTheFileOfTheExport() {
        String text = FilterForms.text(List.of(form("Sport, \"live\"", "3600", "goal", "off side")), NOW);

        assertThat(text.replaceAll("\\s*\n\\s*", "").replace(" : ", ":")).isEqualTo("""
                {"custom_filters":[ {"title":"Sport, \\"live\\"","expires_at":"2026-11-21T13:00:00Z",\
                "context":[ "home", "thread" ],"action":"hide","keywords_attributes":[ \
                {"keyword":"goal","whole_word":true}, {"keyword":"off side","whole_word":false} ],\
                "statuses":[ ]} ]}""");
    }

    public void comesBackAsTheSameForms() throws IOException {
        List<FormFile.Entry> forms = List.of(form("Sport", "", "goal", "off side"), form("Soon", "86400", "x"));

        List<FormFile.Entry> back = FilterForms.read(file(FilterForms.text(forms, NOW)), NOW);

        assertThat(back)
                .extracting(FormFile.Entry::fields)
                .containsExactlyElementsOf(
                        forms.stream().map(FormFile.Entry::fields).toList());
    }

    public void passesTheCheckOfExports() throws IOException {
        ExportCheck check = ExportFile.check(
                ExportKind.FILTERS, file(FilterForms.text(List.of(form("A", "", "x"), form("B", "", "y")), NOW)));

        assertThat(check.isSound()).isTrue();
        assertThat(check.rows()).isEqualTo(2);
    }

    public void leavesOutWhatIsOver() throws IOException {
        String text = FilterForms.text(List.of(form("Over", "1800", "x"), form("Stays", "", "y")), NOW);

        assertThat(FilterForms.read(file(text), NOW.plusSeconds(4_000)))
                .singleElement()
                .extracting(entry -> entry.fields().get("custom_filter[title]"))
                .isEqualTo(List.of("Stays"));
    }

    public void saysWhatIsNoFile() throws IOException {
        Path page = file("<html>");

        assertThatThrownBy(() -> FilterForms.read(page, NOW)).hasMessageContaining("is not JSON");
    }
}
