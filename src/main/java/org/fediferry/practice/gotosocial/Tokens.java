package org.fediferry.practice.gotosocial;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;

/** The codes and tokens with which the panel acts for somebody. */
final class Tokens {

    private final Map<String, Member> codes = new ConcurrentHashMap<>();
    private final Map<String, Member> tokens = new ConcurrentHashMap<>();

    String code(Member member) {
        return keep(codes, member);
    }

    /** A code is good for one token. */
    Optional<String> token(String code) {
        return Optional.ofNullable(codes.remove(code)).map(member -> keep(tokens, member));
    }

    private static String keep(Map<String, Member> where, Member member) {
        String fresh = org.fediferry.practice.web.Tokens.random();
        where.put(fresh, member);
        return fresh;
    }

    void revoke(GuestVisit visit) {
        tokens.remove(sent(visit));
    }

    /** For whom the request is made; 401 without a token. */
    void require(GuestVisit visit, BiConsumer<GuestVisit, Member> handler) {
        Member member = tokens.get(sent(visit));
        if (member == null) {
            visit.status(401, "{\"error\":\"Unauthorized\"}");
        } else {
            handler.accept(visit, member);
        }
    }

    private static String sent(GuestVisit visit) {
        return String.valueOf(visit.http().header("Authorization")).replaceFirst("^Bearer ", "");
    }

    long count(Member member) {
        return tokens.values().stream().filter(member::equals).count();
    }
}
