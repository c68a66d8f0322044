package org.fediferry.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One complete line of a journal.
 *
 * @param n its number, counted from 1
 * @param fields what the event tells besides
 */
public record JournalLine(long n, Instant at, Event event, JsonNode fields) {}
