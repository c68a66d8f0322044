package org.fediferry.cli;

import java.io.Console;
import java.util.Optional;

/** Whoever sits at the terminal, if anybody does. */
final class Person {

    private Person() {}

    /** The console, where input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> present() {
        return Optional.ofNullable(System.console()).filter(Person::isTerminal);
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
}
