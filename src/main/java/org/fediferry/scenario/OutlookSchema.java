package org.fediferry.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fediferry.step.VersionRange;

/** The part of the JSON Schema that is for what server types tell people. */
final class OutlookSchema {

    private OutlookSchema() {}

    static ObjectNode outlook() {
        return new SchemaObject()
                .allow("called", SchemaTypes.text("The name of the server type for people."))
                .allow(
                        "files",
                        byMatter(file(), "The versions that offer or take a kind of file, where not all of them do."))
                .allow("by-hand", byHand())
                .allow("copies", byMatter(copy(), "Copies for the person, which no server imports."))
                .allow("most-follows", limit())
                .allow(
                        "move-redirects",
                        SchemaTypes.of(Boolean.class, "Whether an account that was moved leads its visitors on."))
                .allow("takes", byMatter(time(), "How long something takes."))
                .allow("remarks", SchemaTypes.list(remark()))
                .about("What people should know before they come here or leave.");
    }

    private static ObjectNode byMatter(ObjectNode values, String about) {
        ObjectNode mapping = SchemaTypes.mapping(values).put("description", about);
        mapping.set("propertyNames", SchemaTypes.of(Matter.class));
        return mapping;
    }

    private static ObjectNode file() {
        return new SchemaObject()
                .allow("exports", SchemaTypes.of(VersionRange.class, "The versions that offer it."))
                .allow("imports", SchemaTypes.of(VersionRange.class, "The versions that take it."))
                .about("A kind of file.");
    }

    private static ObjectNode byHand() {
        return new SchemaObject()
                .allow("exports", SchemaTypes.list(SchemaTypes.of(Matter.class)))
                .allow("imports", SchemaTypes.list(SchemaTypes.of(Matter.class)))
                .need("sure", sure())
                .about("Kinds of files for which the server has a page, and Fediferry no flow.");
    }

    private static ObjectNode copy() {
        return new SchemaObject()
                .need("in", SchemaTypes.text("Where it is: the archive."))
                .need("sure", sure())
                .about("A copy for the person.");
    }

    private static ObjectNode limit() {
        return new SchemaObject()
                .need("number", SchemaTypes.text("How many accounts everybody may follow."))
                .need("per-follower", SchemaTypes.text("How many for each follower, where that is more."))
                .need("sure", sure())
                .about("How many accounts one may follow.");
    }

    private static ObjectNode time() {
        return new SchemaObject()
                .need("time", SchemaTypes.text("How long, for people: 3 to 10 minutes."))
                .need("sure", sure())
                .allow("because", SchemaTypes.text("Where that comes from."))
                .about("How long something takes.");
    }

    private static ObjectNode remark() {
        return new SchemaObject()
                .need("as", SchemaTypes.of(ServerOutlook.Side.class, "Whether it is for those who leave or arrive."))
                .need(
                        "about",
                        SchemaTypes.of(Matter.class, "What it is about; it is left out where that does not happen."))
                .need("when", SchemaTypes.of(ServerOutlook.Moment.class, "When it is worth knowing."))
                .need("say", SchemaTypes.text("The sentence."))
                .need("sure", sure())
                .allow("urgent", SchemaTypes.of(Boolean.class, "Whether it goes wrong for those who do not heed it."))
                .allow("only-with", SchemaTypes.text("A flow without which it means nothing: sign-in."))
                .allow("done-by", SchemaTypes.text("A flow that does it for the person: create-alias."))
                .about("A sentence for people.");
    }

    private static ObjectNode sure() {
        return SchemaTypes.of(Sure.class, "A vendor's source or documentation, B somebody else's, C inferred.");
    }
}
