package org.fediferry.practice.api;

import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Visit;

/** The API's answer for what is not there. */
final class Unknown {

    private Unknown() {}

    static void answer(Visit visit) {
        visit.http().status(404);
        visit.json(Json.object("error", "Record not found"));
    }
}
