package org.fediferry.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The console of this process. Lines are read past it: it keeps lines that were typed early where nobody can see
 * whether there are any, and would give them as the answer to the next question.
 */
record ConsoleKeyboard(Console console, InputStream in) implements Keyboard {

    /** The console, where input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<ConsoleKeyboard> present() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleKeyboard::isTerminal)
                .map(console -> new ConsoleKeyboard(console, System.in));
    }

    /** Java 22 and later answer a console without a terminal too, and have a method that tells; Java 17 has none. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Console.isTerminal cannot be asked", impossible);
        }
    }

    @Override
    public void print(String text) {
        console.writer().print(text);
        console.flush();
    }

    @Override
    public @Nullable String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
        } catch (IOException closed) {
            return null;
        }
        return line.toString(console.charset());
    }

    /** A terminal hands over whole lines only: where anything can be read, a line can. */
    @Override
    public Optional<String> typed() {
        try {
            return in.available() > 0 ? Optional.ofNullable(line()) : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    @Override
    public char @Nullable [] secret(String question) {
        return console.readPassword("%s", question);
    }
}
