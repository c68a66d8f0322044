package org.fediferry.practice;

import java.util.List;
import java.util.Locale;

/** Made-up people, always the same ones in the same order. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Amara", "Bela", "Chiara", "Dorian", "Emeka", "Freya", "Goran", "Hanne", "Ines", "Jonas", "Kaito", "Leila",
            "Mateo", "Noor", "Oskar", "Priya", "Quentin", "Rosa", "Sanna", "Tomas", "Uma", "Vera", "Wim", "Xenia",
            "Yusuf", "Zoe");
    private static final List<String> LAST = List.of(
            "Brandt",
            "Castell",
            "Dahl",
            "Eriksen",
            "Ferrante",
            "Gray",
            "Holm",
            "Ivanova",
            "Janssen",
            "Kowal",
            "Lindqvist",
            "Moreau",
            "Nakata",
            "Okafor",
            "Pereira",
            "Quist",
            "Rossi",
            "Silva",
            "Tamm",
            "Ueda",
            "Vogel",
            "Weiss",
            "Yilmaz",
            "Zeman",
            "Adler",
            "Bishop",
            "Corso",
            "Duarte",
            "Engel",
            "Faro",
            "Gallo",
            "Hirsch",
            "Ibsen",
            "Jung",
            "Kramer",
            "Lund",
            "Marin",
            "Novak",
            "Olsen",
            "Petit",
            "Rask",
            "Sato",
            "Toth",
            "Ulrich",
            "Voss",
            "Wolf",
            "Xu",
            "Young",
            "Zhang");

    private Names() {}

    static String display(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
    }

    /** Unique up to 26 × 49 people, and beyond with a digit. */
    static String user(int number) {
        int round = number / (FIRST.size() * LAST.size());
        String name = display(number).replace(' ', '_').toLowerCase(Locale.ROOT);
        return round == 0 ? name : name + (round + 1);
    }
}
