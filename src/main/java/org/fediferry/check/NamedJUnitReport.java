package org.fediferry.check;

import org.testng.ITestResult;
import org.testng.reporters.JUnitReportReporter;

/** TestNG's own report in the format of JUnit, with the names of the cases. */
final class NamedJUnitReport extends JUnitReportReporter {

    @Override
    protected String getFileName(Class type) {
        return "TEST-check.xml";
    }

    @Override
    protected String getTestName(ITestResult result) {
        Object[] parameters = result.getParameters();
        return parameters.length == 0 ? super.getTestName(result) : String.valueOf(parameters[0]);
    }
}
