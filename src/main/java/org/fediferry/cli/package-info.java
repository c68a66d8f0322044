/** Commands, options, console output, exit codes; wires all the other packages. */
@NullMarked
package org.fediferry.cli;

import org.jspecify.annotations.NullMarked;
