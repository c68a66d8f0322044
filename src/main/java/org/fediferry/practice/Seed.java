package org.fediferry.practice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Filter;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.social.Status;
import org.fediferry.practice.social.User;

/** Fills two servers with the same people every time: the mover, their followers, and whom they follow. */
final class Seed {

    private static final Instant LONG_AGO = Instant.parse("2022-11-06T09:00:00Z");
    private static final List<String> GONE = List.of("faded.example", "silent.example", "attic.example");
    private static final List<String> LISTS =
            List.of("Crew", "Gardening", "News, slow", "Science", "Neighbours", "Art");

    private final Instance oldInstance;
    private final Instance newInstance;
    private final Crowd crowd;
    private final User ada;
    private int people;

    Seed(Instance oldInstance, Instance newInstance, Crowd crowd) {
        this.oldInstance = oldInstance;
        this.newInstance = newInstance;
        this.crowd = crowd;
        this.ada = oldInstance.addUser("ada", profile(), LONG_AGO);
        newInstance.addUser("ada", Profile.named(""), Instant.now());
    }

    private static Profile profile() {
        return Profile.named("Ada Harbour")
                .withNote("Boats, bread and slow news. She/her.")
                .withFields(List.of(
                        new ProfileField("Pronouns", "she/her"), new ProfileField("Website", "https://ada.example")));
    }

    void sow() {
        addFollowers();
        List<Account> followed = addFollows();
        addLists(followed);
        addMutesAndBlocks();
        addPosts();
    }

    private void addFollowers() {
        for (int i = 0; i < crowd.followers(); i++) {
            if (i < crowd.stranded()) {
                oldInstance.follows().follow(gone(), ada.account(), Follow.PLAIN);
            } else if (i % 4 == 0) {
                oldInstance.follows().follow(person(oldInstance).account(), ada.account(), Follow.PLAIN);
            } else {
                Account follower = person(newInstance).account();
                newInstance.follows().follow(follower, seenFrom(newInstance, ada.account()), Follow.PLAIN);
                oldInstance.follows().follow(seenFrom(oldInstance, follower), ada.account(), Follow.PLAIN);
            }
        }
    }

    private List<Account> addFollows() {
        List<Account> followed = new ArrayList<>();
        for (int i = 0; i < crowd.follows(); i++) {
            Follow options = new Follow(i % 9 != 0, i % 11 == 0, i % 13 == 0 ? List.of("en", "fr") : List.of());
            Account target;
            if (i < crowd.lost()) {
                target = gone();
            } else if (i % 3 == 0) {
                target = person(oldInstance).account();
            } else {
                Account remote = person(newInstance).account();
                target = seenFrom(oldInstance, remote);
                newInstance.follows().follow(seenFrom(newInstance, ada.account()), remote, options);
            }
            oldInstance.follows().follow(ada.account(), target, options);
            followed.add(target);
        }
        return followed;
    }

    private void addLists(List<Account> followed) {
        for (int i = 0; i < LISTS.size(); i++) {
            for (int member = crowd.lost() + i; member < followed.size(); member += LISTS.size() * (i + 1)) {
                ada.holdings().addToList(LISTS.get(i), followed.get(member));
            }
        }
    }

    private void addMutesAndBlocks() {
        Holdings holdings = ada.holdings();
        for (int i = 0; i < 9; i++) {
            holdings.mute(seenFrom(oldInstance, person(newInstance).account()), i % 2 == 0);
        }
        for (int i = 0; i < 5; i++) {
            holdings.block(
                    i % 2 == 0
                            ? person(oldInstance).account()
                            : seenFrom(oldInstance, person(newInstance).account()));
        }
        List.of("spam.example", "rude.example", "ads.example").forEach(holdings::blockDomain);
        holdings.filter(Filter.of("Spoilers", List.of("home", "public"), "warn", List.of("finale", "season end")));
        holdings.filter(Filter.of("Football", List.of("home"), "hide", List.of("offside")));
        List.of("harbour", "Sourdough", "slownews").forEach(holdings::followTag);
        List.of("boats", "bread").forEach(holdings::featureTag);
    }

    private void addPosts() {
        List<String> texts = List.of(
                "Fresh bread, calm sea.",
                "The harbour museum opens on Saturday.",
                "Reading about tides again.",
                "New paint for the old boat.",
                "Good morning from the pier!");
        for (int i = 0; i < texts.size(); i++) {
            oldInstance.post(ada, texts.get(i), LONG_AGO.plus(Duration.ofDays(200L * (i + 1))));
        }
        List<Instance> instances = List.of(oldInstance, newInstance);
        for (Instance instance : instances) {
            User author = person(instance);
            for (int i = 0; i < 8; i++) {
                Status status = instance.post(author, "Note " + (i + 1) + " from the quay.", LONG_AGO);
                ada.holdings().bookmark(status.uri().toString());
            }
        }
        ada.holdings().bookmark("https://faded.example/users/lost/statuses/1");
    }

    private User person(Instance instance) {
        int number = people++;
        return instance.addUser(Names.user(number), Profile.named(Names.display(number)), LONG_AGO);
    }

    /** Somebody on a server that nobody can reach. */
    private Account gone() {
        int number = people++;
        String domain = GONE.get(number % GONE.size());
        String user = Names.user(number);
        return oldInstance.addRemote(
                new Handle(user, domain),
                URI.create("https://" + domain + "/users/" + user),
                URI.create("https://" + domain + "/@" + user),
                Profile.named(Names.display(number)));
    }

    private static Account seenFrom(Instance instance, Account account) {
        return instance.addRemote(account.handle(), account.uri(), account.url(), account.profile());
    }
}
