package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fediferry.evidence.Outcome;

/** How the scenarios for Threads are performed: with a person, since nothing goes there without one. */
final class ThreadsRecipes {

    private ThreadsRecipes() {}

    /** A piece of work that may fail in any way. */
    private interface Work {
        Evidence in(ThreadsWorld there) throws Exception;
    }

    private static ThreadsWorld passed(World world, Work work) {
        ThreadsWorld there = new ThreadsWorld(world);
        try {
            assertThat(work.in(there).run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        } catch (Exception failed) {
            throw new AssertionError(there.said(), failed);
        }
        assertThat(there.threads().typed()).isZero();
        assertThat(there.threads().requests().failures()).isEmpty();
        return there;
    }

    static void journey(World world) {
        ThreadsWorld there = passed(world, threads -> threads.journey(threads.willing()));

        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(world.oldAda().pinnedPosts()).isOne();
        assertThat(world.oldAda().profile().fields()).hasSize(3);
        assertThat(there.threads().profile("ada").posts()).hasSize(1);
        assertThat(world.openSessions()).isZero();
        assertThat(there.threads().openSessions("ada")).isZero();
    }

    static void checkSharing(World world) {
        ThreadsWorld there = passed(world, threads -> {
            var ignored = threads.threads().profile("ada").share(false);
            return threads.flow("threads/check-sharing", threads.person(), Map.of());
        });

        assertThat(there.threads().profile("ada").isShared()).isTrue();
    }

    static void compose(World world) {
        ThreadsWorld there = passed(
                world,
                threads -> threads.flow("threads/compose", threads.willing(), Map.of("text", "Hello & welcome")));

        assertThat(there.threads().profile("ada").posts())
                .singleElement()
                .satisfies(post -> assertThat(post.text()).isEqualTo("Hello & welcome"));
    }

    static void signIn(World world) {
        ThreadsWorld there = passed(world, threads -> threads.flow("threads/sign-in", threads.person(), Map.of()));

        assertThat(there.threads().requests().lines()).contains("GET /practice/instagram/ada");
    }

    static void signOut(World world) {
        ThreadsWorld there = passed(world, threads -> threads.flow("threads/sign-out", threads.person(), Map.of()));

        assertThat(there.threads().openSessions("ada")).isZero();
    }
}
