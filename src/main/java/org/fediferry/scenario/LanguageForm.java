package org.fediferry.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A form that the language of scenarios knows besides steps, with an example that can be read. */
record LanguageForm(String example, String meaning) {

    static final List<LanguageForm> CONDITIONS = List.of(
            new LanguageForm("flash.notice", "the element is visible"),
            new LanguageForm("not aliases.row(\"${handle}\")", "no such element is visible"),
            new LanguageForm(
                    "number in export.count(\"follows\") reaches 340",
                    "the number that the element shows is that or more"),
            new LanguageForm("${rows} > 0", "two values compared with = != < <= > or >="),
            new LanguageForm(
                    "alias of ${new.handle} names ${old.handle}", "the first account lists the second as an alias"),
            new LanguageForm(
                    "redirect of ${old.handle} leads to ${new.handle}", "the first account has moved to the second"),
            new LanguageForm("account ${new.handle} accepts followers", "the account is not locked"),
            new LanguageForm("account ${new.handle} has not moved", "the account redirects to nobody"),
            new LanguageForm(
                    "exports of old are verified",
                    "lists of the role's account were collected, each with its header and as long as its page said, and"
                            + " none was changed since"),
            new LanguageForm("followers of ${new.handle} reach 340", "the account has that many followers or more"),
            new LanguageForm("${rows} > 0 and not flash.notice", "both hold; binds closer than or"),
            new LanguageForm("flash.notice or ${rows} = 0", "one of the two holds"));

    static final List<LanguageForm> VALUES = List.of(
            new LanguageForm(
                    "${handle}",
                    "an input, or what an earlier ask, read or look-up step of the same scenario has named"),
            new LanguageForm("${list.kind}", "a column of the row of a for-each step"),
            new LanguageForm(
                    "${old.handle}",
                    "the account of a role: handle, user, domain, server, email, version; in a flow the role is account"),
            new LanguageForm("${old.password}", "a secret: password or code; only in fill ... with"),
            new LanguageForm("${old.exports}", "all exports of an account, for an input of type exports"),
            new LanguageForm("${old.exports.follows}", "one export, or a list that a look-up step has kept"),
            new LanguageForm("${old.exports.follows.rows}", "its number of rows"),
            new LanguageForm(
                    "${old.exports.follows-failures}", "the list of entries that an import could not take over"),
            new LanguageForm(
                    "${from.follows}",
                    "one export out of an input of type exports; ${from.follows.rows} its number of rows"));

    static final List<LanguageForm> UNITS = List.of(
            new LanguageForm("500ms", "milliseconds"),
            new LanguageForm("30s", "seconds"),
            new LanguageForm("5m", "minutes"),
            new LanguageForm("2h", "hours"),
            new LanguageForm("7d", "days"));

    /** A Markdown list. */
    static String list(List<LanguageForm> forms) {
        return forms.stream()
                .map(form -> "- `" + form.example + "`: " + form.meaning)
                .collect(Collectors.joining("\n"));
    }
}
