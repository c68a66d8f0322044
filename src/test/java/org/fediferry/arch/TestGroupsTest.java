package org.fediferry.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A test class without a group never runs, and nobody is told. */
@Test(groups = "unit")
public class TestGroupsTest {

    private static final Set<String> GROUPS = Set.of("unit", "browser", "matrix", "slow");

    private static final List<Class<? extends Annotation>> CONFIGURATION =
            List.of(BeforeClass.class, BeforeMethod.class, AfterClass.class, AfterMethod.class);

    private JavaClasses tests;

    @BeforeClass(alwaysRun = true)
    public void read() {
        tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.fediferry");
    }

    public void everyTestClassHasOneKnownGroup() {
        List<String> stray = tests.stream()
                .filter(type -> type.getSimpleName().endsWith("Test"))
                .filter(type -> !hasGroup(type))
                .map(JavaClass::getName)
                .toList();
        assertThat(stray).isEmpty();
        assertThat(tests).anyMatch(TestGroupsTest::hasGroup);
    }

    public void everyConfigurationMethodAlwaysRuns() {
        List<String> skipped = tests.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TestGroupsTest::isSkippedUnderAGroup)
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(skipped).isEmpty();
    }

    private static boolean hasGroup(JavaClass type) {
        return type.isAnnotatedWith(Test.class)
                && type.getAnnotationOfType(Test.class).groups().length == 1
                && GROUPS.contains(type.getAnnotationOfType(Test.class).groups()[0]);
    }

    private static boolean isSkippedUnderAGroup(JavaMethod method) {
        return CONFIGURATION.stream()
                .filter(method::isAnnotatedWith)
                .anyMatch(type -> method.getAnnotationOfType(type).toString().contains("alwaysRun=false"));
    }
}
