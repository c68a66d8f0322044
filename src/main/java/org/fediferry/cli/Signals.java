package org.fediferry.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fediferry.run.Stopping;

/**
 * Ctrl-C and its like as an event: left to Java they would end the process while a run is still signing out. Java has
 * no public type for them; that of {@code jdk.unsupported} is asked for by name, and where it is missing they do what
 * they always did.
 */
final class Signals implements AutoCloseable {

    /** Java leaves alone what the process was started to ignore, as with nohup. */
    private static final Set<String> NAMES = Set.of("INT", "TERM", "HUP");

    private final Map<String, Object> before = new LinkedHashMap<>();

    private Signals() {}

    /** From now on, until this is closed, the action is performed whenever somebody asks the process to end. */
    static Signals caught(Runnable action) {
        Signals signals = new Signals();
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "fediferry";
        };
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object own = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {type}, handler);
            for (String name : NAMES) {
                signals.before.put(name, handle(name, own));
            }
        } catch (ReflectiveOperationException none) {
            return signals;
        }
        return signals;
    }

    /** The first time the work ends in good order, in its own thread; the second time everything ends at once. */
    static Signals stopping(Stopping stopping, Terminal terminal, String whatEndsFirst) {
        return caught(() -> {
            if (stopping.isWished()) {
                System.exit(ExitCode.STOPPED);
            }
            stopping.stop();
            terminal.err().println();
            terminal.err()
                    .println("stopping: " + whatEndsFirst + " ends first, then all accounts are signed out; Ctrl-C once"
                            + " more ends at once");
            terminal.err().flush();
        });
    }

    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        return signal.getMethod("handle", signal, type)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }

    @Override
    public void close() {
        before.forEach((name, handler) -> {
            try {
                handle(name, handler);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a signal that was caught can be let go", impossible);
            }
        });
    }
}
