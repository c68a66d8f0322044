package org.fediferry.check;

import org.fediferry.evidence.EvidenceLost;
import org.fediferry.run.Stopping;
import org.fediferry.scenario.InvalidScenario;
import org.jspecify.annotations.Nullable;
import org.testng.ITestResult;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * A check as a part of somebody else's TestNG suite: say in {@link #order} what is to be checked, and every page and every
 * scenario becomes one test of that class. Groups, listeners and reports are those of the suite.
 */
public abstract class CheckSuite {

    private @Nullable Engine engine;

    /** What is to be checked; asked once. */
    protected abstract CheckOrder order();

    /** The cases, as many side by side as the suite's data-provider-thread-count says; no account is in two at once. */
    @DataProvider(name = "cases", parallel = true)
    public Object[][] cases() throws InvalidScenario, EvidenceLost {
        Engine begun = Engine.of(order(), new Engine.Wires(ended -> {}, new Stopping()));
        engine = begun;
        return begun.cases().stream().map(each -> new Object[] {each}).toArray(Object[][]::new);
    }

    /** Checks one case. */
    @Test(dataProvider = "cases", retryAnalyzer = Again.class)
    public void holds(CheckCase one) throws EvidenceLost {
        if (engine == null) {
            throw new IllegalStateException("cases() makes the engine, and was not asked");
        }
        Lane.perform(engine, one);
    }

    /** Signs everybody out, and writes {@code check.json}. */
    @AfterClass(alwaysRun = true)
    public void end() throws EvidenceLost {
        if (engine != null) {
            var ignored = engine.end();
        }
    }

    boolean wantsAnother(ITestResult result) {
        return engine != null && result.getParameters()[0] instanceof CheckCase one && engine.wantsAnother(one);
    }
}
