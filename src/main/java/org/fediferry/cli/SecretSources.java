package org.fediferry.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fediferry.step.StepFailed;

/** Fetches secrets from where they are. None of them is ever an argument of a command. */
record SecretSources(Map<String, String> environment, Keyring keyring, Prompt prompt) {

    private static final String OTHERWISE = "see the account in config/fediferry.conf";

    /** Those of this process and of whoever sits before it. */
    static SecretSources ofProcess() {
        return new SecretSources(System.getenv(), new SystemKeyring(), Prompt.ofTerminal());
    }

    /**
     * The secret.
     *
     * @param question what to ask a person for
     */
    String fetch(SecretSource source, String question) throws StepFailed {
        if (source instanceof SecretSource.Known known) {
            return known.secret();
        }
        if (source instanceof SecretSource.Environment variable) {
            return variable(variable.variable());
        }
        if (source instanceof SecretSource.Command command) {
            return output(command.words());
        }
        if (source instanceof SecretSource.InKeyring entry) {
            return entry(entry);
        }
        return ask(question);
    }

    private String variable(String name) throws StepFailed {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw missing(
                    "a secret in the environment variable " + name,
                    value == null ? "it is not set" : "it is empty",
                    "set it in the shell that starts Fediferry (export " + name + "=…), or " + OTHERWISE);
        }
        return value;
    }

    private String entry(SecretSource.InKeyring entry) throws StepFailed {
        String expected = "a secret under \"" + entry + "\" in the system keyring";
        try {
            return keyring.read(entry.service(), entry.account())
                    .filter(secret -> !secret.isEmpty())
                    .orElseThrow(() -> missing(
                            expected,
                            "there is no such entry, or it is locked",
                            "unlock the keyring, or put it in: on Linux secret-tool store --label=Fediferry service "
                                    + entry.service() + " account " + entry.account() + "; on macOS"
                                    + " security add-generic-password -s " + entry.service() + " -a "
                                    + entry.account() + " -w"));
        } catch (Keyring.NoKeyring none) {
            throw missing(
                    expected,
                    none.getMessage(),
                    "log in at the desktop and unlock its keyring, or name another source: env, command or ask");
        }
    }

    private String ask(String question) throws StepFailed {
        if (!prompt.isAnybodyThere()) {
            throw missing(
                    question,
                    "there is no terminal to ask at; name an environment variable or a command instead",
                    OTHERWISE);
        }
        return prompt.ask(question)
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> missing(question, "nothing was typed", "run it again"));
    }

    private static String output(List<String> words) throws StepFailed {
        String expected = "a secret on the first line that \"" + words.get(0) + "\" prints";
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                String first = reader.readLine();
                reader.transferTo(Writer.nullWriter());
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw missing(expected, "the command failed", "try it in a terminal: " + String.join(" ", words));
                }
                if (first == null || first.isEmpty()) {
                    throw missing(expected, "it printed nothing", "try it in a terminal: " + String.join(" ", words));
                }
                return first;
            } finally {
                process.destroy();
            }
        } catch (IOException broken) {
            throw missing(expected, String.valueOf(broken.getMessage()), OTHERWISE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw missing(expected, "interrupted", OTHERWISE);
        }
    }

    private static StepFailed missing(String expected, String found, String advice) {
        return new StepFailed(StepFailed.Cause.REFUSED, expected, found, advice);
    }
}
