package org.fediferry.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.plan.Account;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;

/** Asks the servers of accounts what they run, many at a time: one that does not answer costs only its own time. */
final class Survey {

    private static final int AT_A_TIME = 16;

    private final ServerTypes types;
    private final PublicWeb web;

    Survey(ServerTypes types, PublicWeb web) {
        this.types = types;
        this.web = web;
    }

    Map<TestAccount, Surveyed> of(Collection<TestAccount> accounts) {
        // Read before the threads begin: it remembers what it has read, and is not for several of them.
        List<ServerType> known = types.all();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_A_TIME, accounts.size())), work -> {
            Thread thread = new Thread(work, "survey");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<TestAccount, Future<Surveyed>> asked = new LinkedHashMap<>();
            for (TestAccount account : accounts) {
                asked.computeIfAbsent(account, each -> pool.submit(() -> ask(each, known)));
            }
            Map<TestAccount, Surveyed> answers = new LinkedHashMap<>();
            for (Map.Entry<TestAccount, Future<Surveyed>> each : asked.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
            return answers;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    private Surveyed ask(TestAccount account, List<ServerType> known) {
        Optional<ServerType> type = known.stream()
                .filter(each -> each.name().equals(account.serverType()))
                .findFirst();
        if (type.isEmpty()) {
            List<String> names = new ArrayList<>();
            known.forEach(each -> names.add(each.name()));
            return Surveyed.not(
                    account,
                    "",
                    Verdict.BROKEN,
                    "no server type \"" + account.serverType() + "\" can be read; there are "
                            + String.join(", ", names));
        }
        if (type.get().recognition().isService()) {
            return found(account, type.get(), Software.unversioned(type.get().name()));
        }
        try {
            return compared(account, type.get(), web.software(account.server()));
        } catch (LookupFailed failed) {
            return Surveyed.not(account, "", Verdict.BROKEN, String.valueOf(failed.getMessage()));
        }
    }

    private static Surveyed compared(TestAccount account, ServerType type, Software software) {
        String version = software.version().toString();
        if (!type.recognition().software().contains(software.name())) {
            return Surveyed.not(
                    account,
                    version,
                    Verdict.FAILED,
                    account.server() + " runs " + software + ", and \"" + account.name() + "\" says that it is "
                            + type.name() + "; see the type and the server of the account");
        }
        if (!type.versions()
                .contains(software.version().major(), software.version().minor())) {
            return Surveyed.not(
                    account,
                    version,
                    Verdict.FAILED,
                    account.server() + " runs " + software + "; the server type " + type.name() + " describes "
                            + type.versions());
        }
        return found(account, type, software);
    }

    private static Surveyed found(TestAccount account, ServerType type, Software software) {
        return Surveyed.of(
                account, new Account("account", account.handle(), account.server(), type, software, account.email()));
    }
}
