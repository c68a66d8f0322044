package org.fediferry.check;

import java.util.List;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.EvidenceLost;
import org.testng.ITestResult;
import org.testng.Reporter;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The cases that concern the same accounts, one after the other; lanes run side by side. */
public final class Lane {

    private final Engine engine;
    private final List<CheckCase> cases;

    Lane(Engine engine, List<CheckCase> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** The pages of its accounts. */
    @DataProvider
    public Object[][] pages() {
        return of(Depth.CONTRACT);
    }

    /** Its scenarios. */
    @DataProvider
    public Object[][] scenarios() {
        return of(Depth.FLOW);
    }

    private Object[][] of(Depth depth) {
        return cases.stream()
                .filter(each -> each.depth() == depth)
                .map(each -> new Object[] {each})
                .toArray(Object[][]::new);
    }

    /** Looks at a page. */
    @Test(dataProvider = "pages", groups = "contract", priority = 1, retryAnalyzer = Again.class)
    public void page(CheckCase one) throws EvidenceLost {
        perform(engine, one);
    }

    /** Performs a scenario. */
    @Test(dataProvider = "scenarios", groups = "flow", priority = 2, retryAnalyzer = Again.class)
    public void scenario(CheckCase one) throws EvidenceLost {
        perform(engine, one);
    }

    /** The name is for listeners; TestNG's own file shows it as the parameter of the test. */
    static void perform(Engine engine, CheckCase one) throws EvidenceLost {
        Reporter.getCurrentTestResult().setTestName(one.name());
        engine.perform(one);
    }

    boolean wantsAnother(ITestResult result) {
        return result.getParameters()[0] instanceof CheckCase one && engine.wantsAnother(one);
    }
}
