package org.fediferry.practice.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.social.ImportType;

/** Guesses from the columns, else from the beginning of the file name, what a list is. */
final class TypeGuess {

    private static final Map<ImportType, List<String>> NAMES = names();

    private TypeGuess() {}

    static boolean looksLikeOther(ImportType chosen, List<String> header, String fileName) {
        Optional<ImportType> guess = byColumns(header).or(() -> byName(fileName));
        return guess.isPresent() && guess.get() != chosen;
    }

    private static Optional<ImportType> byColumns(List<String> header) {
        return NAMES.keySet().stream()
                .filter(type -> type.columns().stream()
                        .filter(column -> !column.equals("Account address"))
                        .anyMatch(header::contains))
                .findFirst();
    }

    private static Optional<ImportType> byName(String fileName) {
        return NAMES.entrySet().stream()
                .filter(names -> names.getValue().stream().anyMatch(fileName::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
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
