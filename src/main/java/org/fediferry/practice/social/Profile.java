package org.fediferry.practice.social;

import java.util.List;

/** What an account says about itself. */
public record Profile(
        String displayName,
        String note,
        List<ProfileField> fields,
        boolean locked,
        boolean bot,
        boolean discoverable,
        boolean hideCollections) {

    public Profile {
        fields = List.copyOf(fields);
    }

    public static Profile named(String displayName) {
        return new Profile(displayName, "", List.of(), false, false, true, false);
    }

    public Profile withDisplayName(String value) {
        return new Profile(value, note, fields, locked, bot, discoverable, hideCollections);
    }

    public Profile withNote(String value) {
        return new Profile(displayName, value, fields, locked, bot, discoverable, hideCollections);
    }

    public Profile withFields(List<ProfileField> value) {
        return new Profile(displayName, note, value, locked, bot, discoverable, hideCollections);
    }

    public Profile withLocked(boolean value) {
        return new Profile(displayName, note, fields, value, bot, discoverable, hideCollections);
    }

    public Profile withBot(boolean value) {
        return new Profile(displayName, note, fields, locked, value, discoverable, hideCollections);
    }

    public Profile withDiscoverable(boolean value) {
        return new Profile(displayName, note, fields, locked, bot, value, hideCollections);
    }

    public Profile withHiddenCollections(boolean value) {
        return new Profile(displayName, note, fields, locked, bot, discoverable, value);
    }
}
