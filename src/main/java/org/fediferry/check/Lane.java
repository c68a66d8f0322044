package org.fediferry.check;

import java.util.List;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.EvidenceLost;
import org.testng.ITest;
import org.testng.ITestResult;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The cases that concern the same accounts, one after the other; lanes run side by side. */
public final class Lane implements ITest {

    private final Engine engine;
    private final List<CheckCase> cases;
    private String name = "";

    Lane(Engine engine, List<CheckCase> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** One lane is one thread, so that one name is enough. */
    @BeforeMethod(alwaysRun = true)
    public void name(Object[] parameters) {
        name = String.valueOf(parameters[0]);
    }

    @Override
    public String getTestName() {
        return name;
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
        engine.perform(one);
    }

    /** Performs a scenario. */
    @Test(dataProvider = "scenarios", groups = "flow", priority = 2, retryAnalyzer = Again.class)
    public void scenario(CheckCase one) throws EvidenceLost {
        engine.perform(one);
    }

    boolean wantsAnother(ITestResult result) {
        return result.getParameters()[0] instanceof CheckCase one && engine.wantsAnother(one);
    }
}
