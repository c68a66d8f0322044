package org.fediferry.cli;

/** The version of Fediferry. */
final class Version {

    static final String NUMBER = "0.1.0";

    private Version() {}
}
