package org.fediferry.practice.web;

import java.util.List;

/** An entry of the sidebar; sub-entries are there only while the group is selected. */
public record MenuItem(String id, String labelKey, String href, boolean selected, List<MenuItem> children) {}
