package org.fediferry.practice.social;

/** A muted account, and whether its notifications are hidden too. */
public record Mute(Account target, boolean hideNotifications) {}
