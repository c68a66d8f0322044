package org.fediferry.cli;

import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The faults that {@link FaultTableTest} leaves out: {@code mvn -Pmatrix}. */
@Test(groups = "matrix")
public class FaultMatrixTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    @DataProvider
    public Object[][] faults() {
        return FaultCases.all().stream()
                .filter(each -> FaultTableTest.IN_MATRIX.contains(each.fault()))
                .map(each -> new Object[] {each})
                .toArray(Object[][]::new);
    }

    @Test(groups = "matrix", dataProvider = "faults")
    public void endsAsTheTableSays(FaultCase expected) {
        FaultTrial.of(expected);
    }
}
