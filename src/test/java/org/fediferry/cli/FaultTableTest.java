package org.fediferry.cli;

import java.util.EnumSet;
import java.util.Set;
import org.fediferry.practice.Fault;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The faults that practice servers can play, against the cheapest scenario that meets each. */
@Test(groups = "browser")
public class FaultTableTest {

    /** A move meets most of them without a browser in {@link ImportVerdictTest} and {@link ArchiveWaitTest}. */
    static final Set<Fault> IN_MATRIX = EnumSet.of(
            Fault.IMPORT_STUCK,
            Fault.IMPORT_PARTLY_FAILING,
            Fault.IMPORT_REPORTS_NOTHING,
            Fault.ARCHIVE_PENDING,
            Fault.ARCHIVE_VANISHED,
            Fault.ARCHIVE_STUCK,
            Fault.ARCHIVE_ADDRESS_EXPIRED,
            Fault.SLOW_PAGES);

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
                .filter(each -> !IN_MATRIX.contains(each.fault()))
                .map(each -> new Object[] {each})
                .toArray(Object[][]::new);
    }

    @Test(groups = "browser", dataProvider = "faults")
    public void endsAsTheTableSays(FaultCase expected) {
        FaultTrial.of(expected);
    }
}
