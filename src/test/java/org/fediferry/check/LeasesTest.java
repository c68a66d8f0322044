package org.fediferry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** An account is lent to one case at a time. */
@Test(groups = "unit")
public class LeasesTest {

    private static final TestAccount ADA = account("ada", "@ada@lantern.example");
    private static final TestAccount ADA_AGAIN = account("ada-again", "@ADA@lantern.example");
    private static final TestAccount BEA = account("bea", "@bea@lantern.example");

    private ExecutorService pool;

    @BeforeMethod(alwaysRun = true)
    public void begin() {
        pool = Executors.newFixedThreadPool(8);
    }

    @AfterMethod(alwaysRun = true)
    public void end() {
        pool.shutdownNow();
    }

    private static TestAccount account(String name, String handle) {
        return TestAccount.of(name, "mastodon", handle, "", () -> "secret");
    }

    public void noAccountIsInTwoCasesAtOnceWhateverItIsCalled() throws Exception {
        Leases leases = new Leases();
        Map<String, AtomicInteger> users = new ConcurrentHashMap<>();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch intruder = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        List<List<TestAccount>> wanted =
                List.of(List.of(ADA), List.of(ADA_AGAIN), List.of(BEA), List.of(BEA, ADA), List.of(ADA_AGAIN, BEA));

        for (int round = 0; round < 400; round++) {
            List<TestAccount> accounts = wanted.get(round % wanted.size());
            all.add(pool.submit(() -> {
                Leases.Lease lease = leases.take(accounts);
                try {
                    for (TestAccount each : accounts) {
                        AtomicInteger inUse = users.computeIfAbsent(each.identity(), unknown -> new AtomicInteger());
                        if (most.accumulateAndGet(inUse.incrementAndGet(), Math::max) > 1) {
                            intruder.countDown();
                        }
                        assertThat(intruder.await(1, TimeUnit.MILLISECONDS)).isFalse();
                        inUse.decrementAndGet();
                    }
                    return accounts.size();
                } finally {
                    lease.close();
                }
            }));
        }
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(users).hasSize(2);
        assertThat(most).hasValue(1);
    }

    public void theSameHandleOnAnotherServerIsAnotherAccount() {
        assertThat(ADA.identity()).isEqualTo(ADA_AGAIN.identity()).isNotEqualTo(BEA.identity());
        assertThat(ADA.at(URI.create("https://127.0.0.1:8443/")).identity()).isNotEqualTo(ADA.identity());
    }
}
