package org.fediferry.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Locator;
import org.fediferry.step.Name;
import org.fediferry.step.VersionRange;

/** The part of the JSON Schema that is for {@code server.yaml} files. */
final class ServerSchema {

    private static final String SURE =
            "How sure it is: A read in the vendor's source or documentation, B in somebody else's, C inferred.";

    private ServerSchema() {}

    static void define(ObjectNode definitions) {
        definitions.set("page", page());
        definitions.set("server-type", server());
    }

    private static ObjectNode server() {
        ObjectNode layouts = SchemaTypes.JSON.objectNode();
        layouts.putArray("anyOf")
                .add(SchemaTypes.reference("page"))
                .add(SchemaTypes.list(SchemaTypes.reference("page")));
        return new SchemaObject()
                .need("server", SchemaTypes.of(Name.class, "The name of the server type: that of its folder."))
                .allow("about", SchemaTypes.text("What it describes, in one or two sentences."))
                .allow("software", SchemaTypes.texts("The names under which NodeInfo knows the software."))
                .allow("domains", SchemaTypes.texts("Handles of these domains are of this type."))
                .allow("inbox", SchemaTypes.text("The host of the shared inbox of its actors."))
                .allow("hosted", SchemaTypes.text("Where everybody signs in, for a service that has no versions."))
                .allow("versions", SchemaTypes.of(VersionRange.class, "The versions that the pages are described for."))
                .allow("covered", SchemaTypes.texts("One version of each stretch that differs, the oldest first."))
                .allow("can", SchemaTypes.mapping(ability()).put("description", "What it lets an account do."))
                .allow("sure", SchemaTypes.of(Sure.class, SURE))
                .allow(
                        "language-parameter",
                        SchemaTypes.of(Name.class, "The parameter in an address that asks for another language."))
                .allow("exports", SchemaTypes.texts("The kinds of files that it offers."))
                .allow("imports", SchemaTypes.texts("The kinds of files that it takes."))
                .allow(
                        "limits",
                        SchemaTypes.mapping(SchemaTypes.of(Duration.class))
                                .put("description", "Waiting periods by name."))
                .allow("outlook", OutlookSchema.outlook())
                .allow("tells", SchemaTypes.list(tell()))
                .allow("api", SchemaTypes.mapping(call()).put("description", "What programs can ask it, with a token."))
                .allow("never", never())
                .need("pages", SchemaTypes.mapping(layouts).put("description", "Pages by name."))
                .about("How to recognise a kind of server, and its pages with their elements per version.");
    }

    private static ObjectNode ability() {
        return new SchemaObject()
                .need("is", answer())
                .need("sure", SchemaTypes.of(Sure.class, SURE))
                .allow("because", SchemaTypes.text("Why, and what instead, in a sentence."))
                .allow("command", SchemaTypes.text("What to type for the part of it that Fediferry does."))
                .about("Whether the server type lets an account do something.");
    }

    /** Some editors read {@code yes} and {@code no} as truth values. */
    private static ObjectNode answer() {
        ObjectNode answer = SchemaTypes.of(Ability.Answer.class, "Whether an account can do it.");
        answer.withArray("enum").add(true).add(false);
        return answer;
    }

    private static ObjectNode never() {
        return new SchemaObject()
                .allow("paths", SchemaTypes.texts("Beginnings of paths that are never opened, submitted or called."))
                .allow("elements", SchemaTypes.texts("CSS selectors of parts of pages in which nothing is touched."))
                .about("What deletes the account: no step may name it, and the browser refuses it.");
    }

    private static ObjectNode call() {
        return new SchemaObject()
                .need("method", SchemaTypes.of(ApiCall.Method.class, "How it is asked."))
                .need("path", SchemaTypes.text("Where on the server; {} stands for the row that is asked about."))
                .allow("form", SchemaTypes.mapping(SchemaTypes.text("The value; {} as in path.")))
                .allow("yes", SchemaTypes.text("The key of the answer that is true where the answer is yes."))
                .allow("sure", SchemaTypes.of(Sure.class, SURE))
                .about("One thing that the interface for programs can be asked.");
    }

    private static ObjectNode tell() {
        return new SchemaObject()
                .need("element", SchemaTypes.of(ElementRef.class, "An element that says what has happened."))
                .need("means", SchemaTypes.text("What it means when this element comes instead of the page."))
                .need("advice", SchemaTypes.text("What the person can do."))
                .about("An element that says what has happened when an expected page did not come.");
    }

    private static ObjectNode page() {
        return new SchemaObject()
                .allow(
                        "versions",
                        SchemaTypes.of(VersionRange.class, "The versions that have this layout; without it all."))
                .allow(
                        "path",
                        SchemaTypes.text("Where it is on the server; {name} stands for what an open step gives."))
                .allow("is", SchemaTypes.text("The element, or a CSS selector, by which the page is recognised."))
                .allow("elements", SchemaTypes.mapping(element()).put("description", "Elements by name."))
                .about("A layout of a page.");
    }

    private static ObjectNode element() {
        return new SchemaObject()
                .need(
                        "css",
                        SchemaTypes.texts("CSS selectors, the best first; {} stands for what a reference is about."))
                .allow("label", SchemaTypes.text("The label in English, for people."))
                .allow("containing", SchemaTypes.text("Text that the element must contain; {} as in css."))
                .allow(
                        "whole",
                        SchemaTypes.of(
                                Boolean.class,
                                "true: the text stands there by itself; \"ada\" is not in \"adam\" and not in"
                                        + " \"ada@old.example\"."))
                .allow("effect", SchemaTypes.of(Effect.class, "The least effect of a click on it."))
                .allow("brings", SchemaTypes.of(Locator.ClickBrings.class, "What a click brings; without it a page."))
                .allow("sure", SchemaTypes.of(Sure.class, SURE + " Without it as sure as the server type."))
                .allow("versions", SchemaTypes.of(VersionRange.class, "The versions of the layout that have it."))
                .allow(
                        "shown",
                        SchemaTypes.of(
                                Standing.Shown.class,
                                "When it stands on the page; without it always. On pages without a path it never has to."))
                .allow("enabled", SchemaTypes.of(Standing.Enabled.class, "When it can be used; without it always."))
                .allow(
                        "sends-to",
                        SchemaTypes.of(
                                Destination.class,
                                "Where it or its form leads, for example post /settings/aliases; * is any text."))
                .about("How to find an element without its language.");
    }
}
