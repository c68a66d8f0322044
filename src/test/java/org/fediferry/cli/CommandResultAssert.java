package org.fediferry.cli;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Claims about what a command answered; each says the whole answer where it does not hold. */
final class CommandResultAssert extends AbstractAssert<CommandResultAssert, CommandResult> {

    private CommandResultAssert(CommandResult actual) {
        super(actual, CommandResultAssert.class);
    }

    static CommandResultAssert assertThat(CommandResult actual) {
        return new CommandResultAssert(actual).as("out:\n%s\nerr:\n%s", actual.out(), actual.err());
    }

    CommandResultAssert exitedWith(int code) {
        Assertions.assertThat(actual.code()).as(descriptionText()).isEqualTo(code);
        return this;
    }

    CommandResultAssert says(String... parts) {
        Assertions.assertThat(actual.err()).contains(parts);
        return this;
    }

    CommandResultAssert saysNothingOf(String... parts) {
        Assertions.assertThat(actual.err()).doesNotContain(parts);
        return this;
    }

    CommandResultAssert answers(String... parts) {
        Assertions.assertThat(actual.out()).contains(parts);
        return this;
    }

    CommandResultAssert answersNothing() {
        Assertions.assertThat(actual.out()).isEmpty();
        return this;
    }
}
