package org.fediferry.check;

import org.testng.IRetryAnalyzer;
import org.testng.ITestResult;

/** Asks the engine whether a case that failed is tried again. TestNG makes one by itself. */
public final class Again implements IRetryAnalyzer {

    @Override
    public boolean retry(ITestResult result) {
        return result.getInstance() instanceof Lane lane
                ? lane.wantsAnother(result)
                : result.getInstance() instanceof CheckSuite suite && suite.wantsAnother(result);
    }
}
