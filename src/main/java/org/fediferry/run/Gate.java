package org.fediferry.run;

/**
 * What a person confirms before a step that nobody can take back.
 *
 * @param label what the step does
 * @param target the exact words of the confirmation, {@code move:@ada@lantern.example}
 */
public record Gate(int step, String role, String label, String target) {}
