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
 * @param type the server type where it is not Mastodon
 */
record Login(
        String handle,
        URI server,
        String email,
        String password,
        @Nullable String codes,
        @Nullable Path authority,
        @Nullable String type) {

    static Login of(PracticeServer server, String user) {
        PracticeAccount account = server.account(user);
        return new Login(
                account.handle(),
                server.address(),
                account.email(),
                String.valueOf(account.password()),
                account.otpSecret(),
                null,
                null);
    }

    Login at(URI address) {
        return new Login(handle, address, email, password, codes, authority, type);
    }

    Login withPassword(String other) {
        return new Login(handle, server, email, other, codes, authority, type);
    }

    Login withCodes(String secret) {
        return new Login(handle, server, email, password, secret, authority, type);
    }

    Login trusting(Path pem) {
        return new Login(handle, server, email, password, codes, pem.toAbsolutePath(), type);
    }

    /** As a block of the configuration; the secrets lie in files, so that no command line shows them. */
    String block(String name, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("fediferry.accounts." + name + " {");
        if (type != null) {
            lines.add("  type = \"" + type + "\"");
        }
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
