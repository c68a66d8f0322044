package org.fediferry.practice.social;

import java.util.List;

/** A filter of posts with its keywords. */
public record Filter(String title, List<String> context, String action, List<String> keywords) {}
