package org.fediferry.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Gate;
import org.fediferry.run.Person;
import org.fediferry.run.Secrets;
import org.fediferry.step.StepFailed;

/** Whom a runner works with where nobody is there: no person, and confirmations for test accounts only. */
final class Crew {

    private Crew() {}

    /** Nobody answers, and nobody sees a window. */
    static final class Nobody implements Person {

        @Override
        public Optional<Asked> ask(Question question) {
            return Optional.empty();
        }

        @Override
        public boolean seesWindow() {
            return false;
        }

        @Override
        public void handOver(Task task) {}
    }

    /** Confirms a step only where both its own account and the one that it names are there to be spent. */
    record OnlyDisposable(Map<String, TestAccount> cast, Set<String> mentions) implements Confirmation {

        static OnlyDisposable of(Map<String, TestAccount> cast, Iterable<TestAccount> everybody) {
            Set<String> mentions = cast.values().stream()
                    .filter(TestAccount::disposable)
                    .map(account -> "@" + account.handle().acct())
                    .collect(Collectors.toSet());
            everybody.forEach(account -> {
                if (account.disposable()) {
                    mentions.add("@" + account.handle().acct());
                }
            });
            return new OnlyDisposable(cast, mentions);
        }

        @Override
        public boolean confirms(Gate gate) {
            TestAccount own = cast.get(gate.role());
            String named = gate.target().substring(gate.target().indexOf(':') + 1);
            return own != null && own.disposable() && mentions.contains(named);
        }
    }

    /** The secrets of those who play. */
    record CastSecrets(Map<String, TestAccount> cast) implements Secrets {

        @Override
        public String password(String role) throws StepFailed {
            return account(role).credentials().password();
        }

        @Override
        public String code(String role) throws StepFailed {
            return account(role).credentials().code();
        }

        private TestAccount account(String role) throws StepFailed {
            TestAccount account = cast.get(role);
            if (account == null) {
                throw new StepFailed(
                        StepFailed.Cause.REFUSED,
                        "an account for the role \"" + role + "\"",
                        "none",
                        "name one: --account " + role + "=NAME");
            }
            return account;
        }
    }
}
