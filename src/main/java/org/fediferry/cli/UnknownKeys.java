package org.fediferry.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fediferry.scenario.Suggestions;

/** Finds the keys of a configuration that mean nothing; the library lets them pass. */
final class UnknownKeys {

    private static final Set<String> ACCOUNT = new TreeSet<>(Set.of(
            "type",
            "handle",
            "server",
            "email",
            "password",
            "one-time-code",
            "token",
            "certificate-authority",
            "disposable"));
    private static final String INPUTS = "fediferry.check.inputs";
    private static final Set<String> SECRET = new TreeSet<>(Set.of("env", "command", "keyring", "ask"));

    private final List<String> problems = new ArrayList<>();

    private UnknownKeys() {}

    static List<String> find(Config own, Config reference) {
        UnknownKeys search = new UnknownKeys();
        search.compare("", own.root(), reference.root());
        return search.problems;
    }

    private void compare(String path, ConfigObject own, ConfigObject known) {
        for (Map.Entry<String, ConfigValue> entry : own.entrySet()) {
            String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            ConfigValue other = known.get(entry.getKey());
            if (key.equals("fediferry.accounts") && entry.getValue() instanceof ConfigObject accounts) {
                accounts.forEach((name, block) -> account(key + "." + name, block));
            } else if (other == null && !key.startsWith(INPUTS + ".")) {
                report(key, entry.getValue(), known.keySet());
            } else if (entry.getValue() instanceof ConfigObject inner && other instanceof ConfigObject knownInner) {
                compare(key, inner, knownInner);
            }
        }
    }

    private void account(String path, ConfigValue block) {
        if (block instanceof ConfigObject account) {
            account.forEach((key, value) -> {
                if (!ACCOUNT.contains(key)) {
                    report(path + "." + key, value, ACCOUNT);
                } else if (value instanceof ConfigObject secret) {
                    secret.forEach((inner, source) -> {
                        if (!SECRET.contains(inner)) {
                            report(path + "." + key + "." + inner, source, SECRET);
                        }
                    });
                }
            });
        }
    }

    private void report(String key, ConfigValue value, Set<String> known) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        problems.add(value.origin().description() + ": unknown setting \"" + key + "\"" + System.lineSeparator() + "  "
                + Suggestions.among(last, known));
    }
}
