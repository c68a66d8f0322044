package org.fediferry.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.run.Limits;
import org.fediferry.scenario.Suggestions;

/** Everything that {@code config/fediferry.conf} and {@code reference.conf} say. */
record FediferrySettings(Config root, Map<String, AccountSettings> accounts) {

    private static final String ROOT = "fediferry";

    /** Reads the configuration; a file that is not there counts as empty. */
    static FediferrySettings read(Path file) throws Refused {
        try {
            Config own = Files.isRegularFile(file)
                    ? ConfigFactory.parseFile(
                            file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
                    : ConfigFactory.empty();
            Config reference = ConfigFactory.parseResources("reference.conf");
            List<String> problems = new ArrayList<>(UnknownKeys.find(own, reference));
            Config root = own.withFallback(reference).resolve().getConfig(ROOT);
            Map<String, AccountSettings> accounts = accounts(root, file, problems);
            if (!problems.isEmpty()) {
                throw new Refused(String.join(System.lineSeparator(), problems), "");
            }
            return new FediferrySettings(root, accounts);
        } catch (ConfigException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "see config/fediferry.conf.example");
        }
    }

    private static Map<String, AccountSettings> accounts(Config root, Path file, List<String> problems) {
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigValue> entry : root.getObject("accounts").entrySet()) {
            Config block = root.getConfig("accounts").getConfig(quoted(entry.getKey()));
            new AccountBlock(entry.getKey(), block, file, problems)
                    .read()
                    .ifPresent(account -> accounts.put(account.name(), account));
        }
        return accounts;
    }

    private static String quoted(String key) {
        return ConfigUtil.joinPath(key);
    }

    /** The account of a name. */
    AccountSettings account(String name) throws Refused {
        AccountSettings account = accounts.get(name);
        if (account == null) {
            throw new Refused(
                    "the configuration has no account called \"" + name + "\"",
                    "add it to config/fediferry.conf (see config/fediferry.conf.example); "
                            + Suggestions.among(name, accounts.keySet()));
        }
        return account;
    }

    Path runsFolder() {
        return Path.of(root.getString("run.folder"));
    }

    StateFolder state() {
        String written = root.getString("state.folder");
        return new StateFolder(
                written.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), written.substring(2))
                        : Path.of(written));
    }

    Limits limits() {
        return new Limits(
                root.getDuration("run.step-limit"),
                root.getDuration("run.click-limit"),
                root.getDuration("run.download-limit"),
                root.getDuration("run.longest-pause"),
                root.getDuration("run.longest-wait"),
                root.getDuration("run.settling"));
    }

    /** What scenarios are given when they are checked: {@code NAME}, or {@code SCENARIO.NAME}. */
    Map<String, String> checkInputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        root.getConfig("check.inputs")
                .entrySet()
                .forEach(entry -> inputs.put(
                        String.join(".", ConfigUtil.splitPath(entry.getKey())),
                        String.valueOf(entry.getValue().unwrapped())));
        return inputs;
    }

    /** The pictures that somebody has approved. */
    Path baselines() {
        return Path.of(root.getString("check.baselines"));
    }

    /** Selectors of what is different on a page at each visit. */
    List<String> masks() {
        return root.getStringList("check.masks");
    }

    Duration answerWithin() {
        return root.getDuration("web.answer-within");
    }

    Duration waitAtMost() {
        return root.getDuration("web.wait-at-most");
    }

    Duration pauseBetween() {
        return root.getDuration("web.pause-between");
    }
}
