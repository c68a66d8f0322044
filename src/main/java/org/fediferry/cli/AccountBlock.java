package org.fediferry.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueType;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;

/** Reads one account of the configuration, and reports everything that is wrong with it. */
final class AccountBlock {

    private static final String FORMS =
            " { env = NAME }, { command = [\"pass\", …] }, { keyring = \"service/account\" } or { ask = true }";

    private final String name;
    private final Config block;
    private final Path file;
    private final List<String> problems;

    AccountBlock(String name, Config block, Path file, List<String> problems) {
        this.name = name;
        this.block = block;
        this.file = file;
        this.problems = problems;
    }

    Optional<AccountSettings> read() {
        int before = problems.size();
        Optional<Handle> handle = handle();
        Optional<URI> server = handle.flatMap(this::server);
        Optional<SecretSource> password = secret("password");
        Optional<SecretSource> code = secret("one-time-code");
        Optional<SecretSource> token = secret("token");
        if (problems.size() > before || handle.isEmpty() || server.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AccountSettings(
                name,
                block.hasPath("type") ? block.getString("type") : "mastodon",
                handle.get(),
                server.get(),
                block.hasPath("email") ? block.getString("email") : "",
                password.orElseGet(SecretSource.Ask::new),
                code,
                authority(),
                token,
                block.hasPath("disposable") && block.getBoolean("disposable")));
    }

    private Optional<Handle> handle() {
        if (!block.hasPath("handle")) {
            report("the account \"" + name + "\" has no handle", "add handle = \"you@server.example\"");
            return Optional.empty();
        }
        try {
            return Optional.of(Handle.parse(block.getString("handle")));
        } catch (InvalidHandle wrong) {
            report("the handle of \"" + name + "\" cannot be read", String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<URI> server(Handle handle) {
        if (!block.hasPath("server")) {
            return Optional.of(handle.origin());
        }
        String written = block.getString("server");
        try {
            URI address = URI.create(written);
            boolean usable = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
            if (usable && (address.getPath().isEmpty() || address.getPath().equals("/"))) {
                return Optional.of(address.resolve("/").normalize());
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below, together with every other address that cannot be used.
        }
        report(
                "the server of \"" + name + "\" is \"" + written + "\", which is not the address of a server",
                "write for example server = \"https://social.example:8443\", without a path");
        return Optional.empty();
    }

    private Optional<SecretSource> secret(String key) {
        if (!block.hasPath(key)) {
            return Optional.empty();
        }
        if (block.getValue(key).valueType() != ConfigValueType.OBJECT) {
            report(
                    "the " + key + " of \"" + name + "\" stands in the file",
                    "say where it comes from instead: " + key + FORMS);
            return Optional.empty();
        }
        Config source = block.getConfig(key);
        if (source.root().size() != 1) {
            report(
                    "the " + key + " of \"" + name + "\" comes from "
                            + (source.isEmpty() ? "nowhere" : "several places"),
                    "name one: " + key + FORMS);
            return Optional.empty();
        }
        if (source.hasPath("env")) {
            return Optional.of(new SecretSource.Environment(source.getString("env")));
        }
        if (source.hasPath("command")) {
            return command(key, source.getStringList("command"));
        }
        if (source.hasPath("keyring")) {
            return inKeyring(key, source.getString("keyring"));
        }
        return Optional.of(new SecretSource.Ask());
    }

    private Optional<SecretSource> command(String key, List<String> words) {
        if (words.isEmpty() || words.get(0).isBlank()) {
            report(
                    "the command for the " + key + " of \"" + name + "\" is empty",
                    "write for example " + key + " { command = [\"pass\", \"show\", \"social/" + name + "\"] }");
            return Optional.empty();
        }
        return Optional.of(new SecretSource.Command(words));
    }

    private Optional<SecretSource> inKeyring(String key, String written) {
        Optional<SecretSource.InKeyring> entry = SecretSource.InKeyring.parse(written);
        if (entry.isEmpty()) {
            report(
                    "\"" + written + "\", where the " + key + " of \"" + name + "\" is, names no entry of a keyring",
                    "write its service and its account: " + key + " { keyring = \"fediferry/" + name + "\" }");
        }
        return entry.map(found -> found);
    }

    private Optional<Path> authority() {
        if (!block.hasPath("certificate-authority")) {
            return Optional.empty();
        }
        Path written = Path.of(block.getString("certificate-authority"));
        Path folder = file.toAbsolutePath().getParent();
        return Optional.of(folder == null ? written : folder.resolve(written));
    }

    private void report(String what, String advice) {
        problems.add(block.origin().description() + ": " + what + System.lineSeparator() + "  " + advice);
    }
}
