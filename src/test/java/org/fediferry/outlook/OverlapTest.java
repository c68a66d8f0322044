package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.outlook.Samples.NEW;
import static org.fediferry.outlook.Samples.OLD;
import static org.fediferry.outlook.Samples.item;
import static org.fediferry.outlook.Samples.outlook;
import static org.fediferry.outlook.Samples.party;
import static org.fediferry.outlook.Samples.texts;
import static org.fediferry.outlook.Samples.usual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.scenario.Matter;
import org.testng.annotations.Test;

/** Blocked domains beside those that the new server blocks anyway. */
@Test(groups = "unit")
public class OverlapTest {

    public void countsBlockedDomains() {
        FakeFacts facts = usual().blocking(
                        new DomainBlock("bad.example", "", true),
                        new DomainBlock("sp**.example", digestOf("spam.example"), true),
                        new DomainBlock("loud.example", "", false));
        List<String> mine = List.of("sub.bad.example", "SPAM.example", "loud.example", "own.example");
        Collected collected = new Collected(Map.of(Matter.DOMAIN_BLOCKS, 4L), mine, List.of());

        Outlook outlook = Outlook.of(
                party("open 2.0", OLD, facts), party("open 2.0", NEW, facts), Optional.empty(), collected, facts);

        Overlap overlap = outlook.domainBlocks().orElseThrow();
        assertThat(overlap.whole()).isEqualTo(Known.of(2L));
        assertThat(overlap.partly()).isEqualTo(1);
        assertThat(overlap.worthTaking()).contains(List.of("loud.example", "own.example"));
        assertThat(item(outlook, Matter.DOMAIN_BLOCKS).count()).isEqualTo(Known.of(4L));
        assertThat(texts(item(outlook, Matter.DOMAIN_BLOCKS).notes()))
                .containsExactly(
                        "The server lantern.example blocks 2 servers for everybody and limits 1 more; 2 of your 4 are"
                                + " among them. Worth taking: 2 (loud.example, own.example).");
    }

    public void saysWhyBlockedDomainsAreNotCounted() {
        Outlook hidden =
                outlook("open 2.0", "open 2.0", usual().hidingBlocks("it shows its list to signed-in people only"));
        assertThat(texts(item(hidden, Matter.DOMAIN_BLOCKS).notes()))
                .containsExactly(
                        "Which servers lantern.example blocks anyway cannot be seen: it shows its list to signed-in"
                                + " people only. Take yours.");
        assertThat(hidden.domainBlocks().orElseThrow().whole().value()).isEmpty();

        Outlook open = outlook("open 2.0", "open 2.0", usual().blocking());
        assertThat(texts(item(open, Matter.DOMAIN_BLOCKS).notes()))
                .as("how to have them counted is the command line's to say")
                .noneMatch(text -> text.contains("--exports"));
        assertThat(open.domainBlocks().filter(Overlap::lacksYours)).isPresent();

        Collected none = new Collected(Map.of(Matter.DOMAIN_BLOCKS, 0L), List.of(), List.of("blocked_domains.csv"));
        FakeFacts facts = usual().blocking(new DomainBlock("bad.example", "", true));
        Outlook empty =
                Outlook.of(party("open 2.0", OLD, facts), party("open 2.0", NEW, facts), Optional.empty(), none, facts);
        assertThat(texts(item(empty, Matter.DOMAIN_BLOCKS).notes()))
                .as("a list without entries is a list")
                .anyMatch(text -> text.endsWith("There is nothing to take."));
        assertThat(outlook("open 2.0", "shut 1.0", usual()).domainBlocks()).isEmpty();
    }

    /** The SHA-256 of "spam.example", which a server publishes where it hides letters of the name. */
    private static String digestOf(String domain) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(domain.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
