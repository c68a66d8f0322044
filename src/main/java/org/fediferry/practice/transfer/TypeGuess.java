package org.fediferry.practice.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.ImportType;

/** Guesses from the columns, else from the beginning of the file name, what a list is. */
final class TypeGuess {

    private static final Map<ImportType, List<String>> NAMES = names();

    private TypeGuess() {}

    static boolean looksLikeOther(ImportType chosen, List<String> header, String fileName) {
        for (Map.Entry<ImportType, List<String>> guess : NAMES.entrySet()) {
            boolean byColumn = guess.getKey().columns().stream()
                    .filter(column -> !column.equals("Account address"))
                    .anyMatch(header::contains);
            if (byColumn || guess.getValue().stream().anyMatch(fileName::startsWith)) {
                return guess.getKey() != chosen;
            }
        }
        return false;
    }

    private static Map<ImportType, List<String>> names() {
        Map<ImportType, List<String>> names = new EnumMap<>(ImportType.class);
        names.put(ImportType.MUTING, List.of("mutes", "muted_accounts"));
        names.put(ImportType.FOLLOWING, List.of("follows", "following_accounts"));
        names.put(ImportType.BLOCKING, List.of("blocks", "blocked_accounts"));
        names.put(ImportType.DOMAIN_BLOCKING, List.of("domain_blocks", "blocked_domains"));
        names.put(ImportType.BOOKMARKS, List.of("bookmarks"));
        names.put(ImportType.LISTS, List.of("lists"));
        return names;
    }
}
