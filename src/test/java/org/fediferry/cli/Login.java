package org.fediferry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says of an account; the truth unless a test says otherwise.
 *
 * @param codes the secret of its one-time codes
 * @param more other lines of its block
 */
record Login(
        String handle,
        URI server,
        String email,
        String password,
        @Nullable String codes,
        @Nullable Path authority,
        List<String> more) {

    /** What every account has. */
    Login(String handle, URI server, String email, String password, @Nullable String codes, @Nullable Path authority) {
        this(handle, server, email, password, codes, authority, List.of());
    }

    static Login of(PracticeServer server, String user) {
        PracticeAccount account = server.account(user);
        return new Login(
                account.handle(),
                server.address(),
                account.email(),
                String.valueOf(account.password()),
                account.otpSecret(),
                null);
    }

    /** The same with another line in its block. */
    Login with(String line) {
        List<String> all = new ArrayList<>(more);
        all.add(line);
        return new Login(handle, server, email, password, codes, authority, all);
    }

    Login at(URI address) {
        return new Login(handle, address, email, password, codes, authority, more);
    }

    Login withPassword(String other) {
        return new Login(handle, server, email, other, codes, authority, more);
    }

    Login withCodes(String secret) {
        return new Login(handle, server, email, password, secret, authority, more);
    }

    Login trusting(Path pem) {
        return new Login(handle, server, email, password, codes, pem.toAbsolutePath(), more);
    }

    /** As a block of the configuration; the secrets lie in files, so that no command line shows them. */
    String block(String name, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("fediferry.accounts." + name + " {");
        lines.add("  handle = \"" + handle + "\"");
        lines.add("  server = \"" + server + "\"");
        lines.add("  email = \"" + email + "\"");
        lines.add("  password { command = [\"cat\", \"" + secret(folder, name + ".password", password) + "\"] }");
        if (codes != null) {
            lines.add("  one-time-code { command = [\"cat\", \"" + secret(folder, name + ".codes", codes) + "\"] }");
        }
        if (authority != null) {
            lines.add("  certificate-authority = \"" + authority + "\"");
        }
        more.forEach(line -> lines.add("  " + line));
        lines.add("}");
        return String.join(System.lineSeparator(), lines);
    }

    private static Path secret(Path folder, String name, String secret) {
        try {
            return Files.writeString(folder.resolve(name), secret);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
