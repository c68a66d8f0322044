package org.fediferry.cli;

import java.io.Console;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The console of this process. */
record ConsoleKeyboard(Console console) implements Keyboard {

    /** The console, where input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<ConsoleKeyboard> present() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleKeyboard::isTerminal)
                .map(ConsoleKeyboard::new);
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
        return console.readLine();
    }

    /** A terminal hands over whole lines only: where anything can be read, a line can. */
    @Override
    public Optional<String> typed() {
        try {
            return console.reader().ready() ? Optional.ofNullable(console.readLine()) : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    @Override
    public char @Nullable [] secret(String question) {
        return console.readPassword("%s", question);
    }
}
