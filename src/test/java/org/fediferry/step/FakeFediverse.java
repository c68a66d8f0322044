package org.fediferry.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What everybody can read, as a test sets it: an answer by question, such as {@code alias ada@new.example names ada@old.example}. */
public final class FakeFediverse implements Fediverse {

    private final Map<String, Boolean> facts = new HashMap<>();
    private final Map<String, String> handles = new HashMap<>();
    private final Map<String, Followers> followers = new HashMap<>();
    private final Map<String, Integer> silences = new HashMap<>();

    /** Sets the answer to a question. */
    public FakeFediverse fact(String question, boolean answer) {
        facts.put(question, answer);
        return this;
    }

    /** Nobody can tell the answer to a question the next few times. */
    public FakeFediverse silent(String question, int times) {
        silences.put(question, times);
        return this;
    }

    /** Sets who follows an account. */
    public FakeFediverse followers(String of, boolean complete, String... handles) {
        followers.put(of, new Followers(List.of(handles), complete));
        return this;
    }

    private Finding answer(String question) throws StepFailed {
        int left = silences.getOrDefault(question, 0);
        if (left > 0) {
            silences.put(question, left - 1);
            throw new StepFailed(StepFailed.Cause.LATE, question, "nobody can tell", "");
        }
        boolean holds = facts.getOrDefault(question, false);
        return new Finding(holds, question, holds ? "it is so" : "it is not so");
    }

    @Override
    public Finding alias(String of, String names) throws StepFailed {
        return answer("alias " + of + " names " + names);
    }

    @Override
    public Finding redirect(String of, String to) throws StepFailed {
        return answer("redirect " + of + " to " + to);
    }

    @Override
    public Finding acceptsFollowers(String of) throws StepFailed {
        return answer("open " + of);
    }

    @Override
    public Finding hasNotMoved(String of) throws StepFailed {
        return answer("settled " + of);
    }

    /** What leads to which handle. */
    public FakeFediverse leads(String from, String to) {
        handles.put(from, to);
        return this;
    }

    @Override
    public String handle(String of) {
        return handles.getOrDefault(of, of);
    }

    @Override
    public Finding verifiedLink(String of, String address) throws StepFailed {
        return answer("link " + of + " to " + address);
    }

    @Override
    public String actorAddress(String of) {
        return "https://" + of.substring(of.indexOf('@') + 1) + "/users/" + of.substring(0, of.indexOf('@'));
    }

    @Override
    public String profilePage(String of) {
        return "https://" + of.substring(of.indexOf('@') + 1) + "/@" + of.substring(0, of.indexOf('@'));
    }

    @Override
    public Finding federates(String of) throws StepFailed {
        return answer("federates " + of);
    }

    @Override
    public OptionalLong followerCount(String of) {
        Followers known = followers.get(of);
        return known == null
                ? OptionalLong.empty()
                : OptionalLong.of(known.handles().size());
    }

    @Override
    public Followers followers(String of) {
        return followers.getOrDefault(of, new Followers(List.of(), false));
    }

    /** What is known of the servers; all others are alive. */
    public FakeFediverse state(String domain, String state) {
        handles.put("server " + domain, state);
        return this;
    }

    @Override
    public String serverState(String domain) {
        return handles.getOrDefault("server " + domain, "alive");
    }
}
