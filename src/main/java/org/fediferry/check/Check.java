package org.fediferry.check;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.run.Stopping;
import org.fediferry.scenario.InvalidScenario;
import org.testng.ITestObjectFactory;
import org.testng.TestNG;
import org.testng.reporters.XMLReporter;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlSuite;
import org.testng.xml.XmlTest;

/** Performs an order as a TestNG suite, and leaves its results in the folder of the check. */
public final class Check {

    private Check() {}

    /** What was found, and where it is. */
    public record Result(CheckRecord record, Path folder) {}

    /**
     * Checks.
     *
     * @param watcher hears of each case when it has ended, from one thread at a time
     * @param stopping ends the check after the cases that are being done
     */
    public static Result perform(CheckOrder order, Consumer<CheckedCase> watcher, Stopping stopping)
            throws InvalidScenario, EvidenceLost {
        return perform(Engine.of(order, new Engine.Wires(watcher, stopping)), order.sessions());
    }

    static Result perform(Engine begun, int sessions) throws EvidenceLost {
        try (Engine engine = begun) {
            TestNG testng = new TestNG(false);
            testng.setVerbose(0);
            testng.setOutputDirectory(engine.folder().path().toString());
            testng.addListener(new XMLReporter());
            testng.addListener(new NamedJUnitReport());
            testng.setObjectFactory(new Lanemaker(engine));
            testng.setXmlSuites(List.of(suite(sessions)));
            testng.run();
            return new Result(engine.end(), engine.folder().path());
        }
    }

    private static XmlSuite suite(int sessions) {
        XmlSuite suite = new XmlSuite();
        suite.setName("fediferry check");
        suite.setParallel(XmlSuite.ParallelMode.INSTANCES);
        suite.setThreadCount(sessions);
        XmlTest test = new XmlTest(suite);
        test.setName("check");
        test.setXmlClasses(List.of(new XmlClass(Lanes.class)));
        return suite;
    }

    /** Makes the one class that knows the lanes. */
    private record Lanemaker(Engine engine) implements ITestObjectFactory {

        @Override
        public <T> T newInstance(Constructor<T> constructor, Object... parameters) {
            Class<T> type = constructor.getDeclaringClass();
            if (type != Lanes.class) {
                return ITestObjectFactory.super.newInstance(constructor, parameters);
            }
            return type.cast(new Lanes(Cases.lanes(engine.cases()).stream()
                    .map(cases -> new Lane(engine, cases))
                    .toList()));
        }
    }
}
