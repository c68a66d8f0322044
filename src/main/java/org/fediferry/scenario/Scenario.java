package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Source;
import org.fediferry.step.Use;
import org.fediferry.step.WrittenStep;

/**
 * One scenario file: a flow for one account, or a journey for several.
 *
 * @param name its path below the scenarios folder, without {@code .yaml}
 * @param title what it does, for people
 * @param goal what it is good for; empty for parts of something larger
 * @param roles for a flow the one role {@code account}; for a journey role name to server type, in the order written
 * @param inputs by name, in the order written
 * @param finish steps that are performed at the end, whether the others passed or not
 * @param moves what it moves, for the summary of the plan; each one sentence
 * @param stays what stays behind
 */
public record Scenario(
        FlowRef name,
        Source source,
        String title,
        String about,
        Optional<Goal> goal,
        Map<String, String> roles,
        Map<String, Input> inputs,
        List<WrittenStep> steps,
        List<WrittenStep> finish,
        List<String> moves,
        List<String> stays) {

    /** The name of the only role of a flow. */
    public static final String ACCOUNT = "account";

    /** Whether it is for one account on one server type. */
    public boolean isFlow() {
        return roles.size() == 1 && roles.containsKey(ACCOUNT);
    }

    /** The server type of a flow; empty for a journey. */
    public Optional<String> server() {
        return isFlow() ? Optional.ofNullable(roles.get(ACCOUNT)) : Optional.empty();
    }

    /**
     * Whether it uses a flow of a server type, or a longer form of it: {@code announce-after-look} is one of {@code
     * announce}.
     */
    public boolean uses(String serverType, String flow) {
        String path = serverType + "/" + flow;
        return steps.stream()
                .anyMatch(step -> step.step() instanceof Use use
                        && (use.flow().path().equals(path) || use.flow().path().startsWith(path + "-")));
    }

    /** What signs the account in before a flow that is run by itself: {@code sign-in} in the folder of its server type. */
    public Optional<FlowRef> signIn() {
        return surrounding("sign-in");
    }

    /** What signs the account out after a flow that is run by itself: {@code sign-out} in the folder of its server type. */
    public Optional<FlowRef> signOut() {
        return surrounding("sign-out");
    }

    private Optional<FlowRef> surrounding(String flow) {
        return server().map(server -> new FlowRef(server + "/" + flow))
                .filter(reference -> !isAbout("sign-in") && !isAbout("sign-out"));
    }

    private boolean isAbout(String flow) {
        return name.path().endsWith("/" + flow);
    }
}
