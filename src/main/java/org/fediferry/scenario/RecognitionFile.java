package org.fediferry.scenario;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads how servers and accounts of a type are recognised. */
record RecognitionFile(Problems problems, Conversions conversions) {

    Recognition read(String folder, Keys keys) {
        Optional<URI> hosted = keys.find("hosted").flatMap(this::address);
        Optional<Node> software =
                keys.find("hosted").isPresent() ? keys.find("software") : keys.need("software", "[" + folder + "]");
        return new Recognition(
                software.map(node -> words("software", node)).orElse(List.of()),
                keys.find("domains").map(node -> words("domains", node)).orElse(List.of()),
                keys.find("inbox")
                        .flatMap(node -> conversions.scalar("inbox", node, "a host"))
                        .map(Node.Scalar::text),
                hosted);
    }

    private List<String> words(String key, Node node) {
        return conversions.words(key, node).orElse(List.of()).stream()
                .map(Node.Scalar::text)
                .toList();
    }

    private Optional<URI> address(Node node) {
        return conversions.scalar("hosted", node, "the address of the service").flatMap(written -> {
            try {
                URI address = URI.create(written.text());
                if ("https".equals(address.getScheme())
                        && address.getHost() != null
                        && address.getRawPath().isEmpty()) {
                    return Optional.of(address);
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Told below, together with every other address that cannot be used.
            }
            problems.add(
                    written.source(),
                    "\"" + written.text() + "\" is not the address of a service",
                    "write for example https://micro.blog, without a path");
            return Optional.empty();
        });
    }
}
