package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Path;

/**
 * A page that an earlier run or check has kept.
 *
 * @param address where it was
 * @param server host and port
 * @param serverType what the run took the server for
 * @param version as the server said it
 */
record KeptPage(Path file, URI address, String server, String serverType, String version) {}
