package org.fediferry.practice.web;

/** A message above a page: {@code notice}, {@code alert} or {@code warning}. */
public record Flash(String kind, String text) {}
