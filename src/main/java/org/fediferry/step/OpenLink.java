package org.fediferry.step;

import java.net.URI;
import java.util.Optional;

@StepDoc(
        summary = "Opens an address that the person was given, such as the link of an e-mail that signs them in.",
        example = "- open-link: ${link}")
public record OpenLink(
        @Param("The address; it must be on the account's own server, and is kept nowhere.")
        Text link) implements Action {

    private static final String HIDDEN = "the link";

    @Override
    public String describe() {
        return "open the link " + link;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.LABEL, null, null));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String written = stage.resolve(link).text().strip();
        URI address = address(written);
        URI server = stage.server();
        if (!Open.server(address).equals(Open.server(server))) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a link to " + Open.server(server),
                    "one to " + Open.server(address),
                    "nothing was opened; paste the whole link that " + Open.server(server) + " has sent");
        }
        try {
            stage.page().open(address, stage.limit());
        } catch (StepFailed failed) {
            throw new StepFailed(
                    failed.kind(),
                    without(failed.expected(), written),
                    without(failed.found(), written),
                    failed.advice());
        }
        return Finding.met(
                "a page behind the link",
                "a page of " + Open.server(stage.page().address()));
    }

    private static URI address(String written) throws StepFailed {
        try {
            URI address = URI.create(written);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below; the exception would repeat the link.
        }
        throw new StepFailed(
                StepFailed.Cause.REFUSED,
                "a link that begins with https://",
                "something else",
                "copy the link from the e-mail without opening it, and paste all of it");
    }

    private static String without(String text, String link) {
        return text.replace(link, HIDDEN);
    }
}
