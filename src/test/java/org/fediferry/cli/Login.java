package org.fediferry.cli;

import java.net.URI;
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
 */
record Login(
        String handle,
        URI server,
        String email,
        String password,
        @Nullable String codes,
        @Nullable Path authority) {

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

    Login at(URI address) {
        return new Login(handle, address, email, password, codes, authority);
    }

    Login withPassword(String other) {
        return new Login(handle, server, email, other, codes, authority);
    }

    Login withCodes(String secret) {
        return new Login(handle, server, email, password, secret, authority);
    }

    Login trusting(Path pem) {
        return new Login(handle, server, email, password, codes, pem.toAbsolutePath());
    }

    /** As a block of the configuration. */
    String block(String name) {
        List<String> lines = new ArrayList<>();
        lines.add("fediferry.accounts." + name + " {");
        lines.add("  handle = \"" + handle + "\"");
        lines.add("  server = \"" + server + "\"");
        lines.add("  email = \"" + email + "\"");
        lines.add("  password { command = [\"echo\", \"" + password + "\"] }");
        if (codes != null) {
            lines.add("  one-time-code { command = [\"echo\", \"" + codes + "\"] }");
        }
        if (authority != null) {
            lines.add("  certificate-authority = \"" + authority + "\"");
        }
        lines.add("}");
        return String.join(System.lineSeparator(), lines);
    }
}
