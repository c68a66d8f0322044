package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.DomainBlock;

/**
 * The blocked domains of a person beside those that the new server blocks anyway.
 *
 * @param whole how many servers it blocks altogether; unknown where it does not publish its list
 * @param partly how many it only keeps out of its public timelines
 * @param worthTaking those of the person that it does not block; empty where the person's file is not there
 */
public record Overlap(Known<Long> whole, long partly, long yours, Optional<List<String>> worthTaking) {

    static Overlap of(Known<List<DomainBlock>> published, Optional<List<String>> yours) {
        long number = yours.map(List::size).orElse(0);
        if (published.value().isEmpty()) {
            return new Overlap(Known.unknown(published.whyNot()), 0, number, Optional.empty());
        }
        List<DomainBlock> blocks = published.value().get();
        List<DomainBlock> whole = blocks.stream().filter(DomainBlock::whole).toList();
        Optional<List<String>> worth = yours.map(domains -> domains.stream()
                .filter(domain -> whole.stream().noneMatch(block -> block.covers(domain)))
                .toList());
        return new Overlap(Known.of((long) whole.size()), blocks.size() - whole.size(), number, worth);
    }

    /** Whether the person's own list is all that is missing to count them. */
    public boolean lacksYours() {
        return whole.value().isPresent() && worthTaking.isEmpty();
    }

    /** For people. */
    String say(String server) {
        if (whole.value().isEmpty()) {
            return "Which servers " + server + " blocks anyway cannot be seen: " + whole.whyNot() + ". Take yours.";
        }
        String has =
                "The server " + server + " blocks " + Numbers.of(whole.value().get(), "server") + " for everybody"
                        + (partly == 0 ? "" : " and limits " + Numbers.of(partly) + " more");
        if (worthTaking.isEmpty()) {
            return has + ", as its public list says; yours that are among the blocked need not be taken.";
        }
        long worth = worthTaking.get().size();
        String counted = has + "; " + Numbers.of(yours - worth) + " of your " + Numbers.of(yours) + " are among them. ";
        return counted + (worth == 0 ? "There is nothing to take." : "Worth taking: " + Numbers.of(worth) + some());
    }

    private String some() {
        List<String> worth = worthTaking.orElse(List.of());
        String first = String.join(", ", worth.subList(0, Math.min(5, worth.size())));
        return " (" + first + (worth.size() > 5 ? ", …" : "") + ").";
    }
}
