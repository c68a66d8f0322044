package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.testng.annotations.Test;

/** Both languages say the same things. */
@Test(groups = "unit")
public class MessagesTest {

    public void areThereInEveryLanguage() throws IOException {
        Properties english = load("en");
        Properties german = load("de");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key).contains("{0}"))
                    .as(key)
                    .isEqualTo(english.getProperty(key).contains("{0}"));
        }
    }

    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        String resource = "/practice/messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(resource))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
