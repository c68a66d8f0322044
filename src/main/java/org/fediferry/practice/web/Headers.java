package org.fediferry.practice.web;

import io.javalin.http.Context;

/** The headers that Mastodon sends with its pages. */
public final class Headers {

    private Headers() {}

    static void page(Visit visit, Page page) {
        settle(visit.http());
        visit.http().header("Content-Security-Policy", contentSecurityPolicy(visit, page.nonce()));
    }

    /** Downloads carry the same headers as pages. */
    public static void download(Visit visit) {
        settle(visit.http());
        visit.http().header("Content-Security-Policy", contentSecurityPolicy(visit, Tokens.hex()));
    }

    private static void settle(Context http) {
        http.header("Cache-Control", "private, no-store");
        http.header("X-Frame-Options", "DENY");
        http.header("X-Content-Type-Options", "nosniff");
        http.header("Referrer-Policy", "same-origin");
        http.header("Vary", "Accept, Accept-Language, Cookie");
    }

    private static String contentSecurityPolicy(Visit visit, String nonce) {
        String formAction = visit.path().equals("/auth/sign_in") ? "" : "form-action 'self'; ";
        return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; font-src 'self'; "
                + "img-src 'self' data: blob:; style-src 'self' 'nonce-" + nonce + "'; media-src 'self' data:; "
                + "frame-src 'self' https:; manifest-src 'self'; " + formAction
                + "child-src 'self' blob:; worker-src 'self' blob:; connect-src 'self' data: blob:; "
                + "script-src 'self' 'wasm-unsafe-eval'";
    }
}
