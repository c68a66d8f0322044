package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.Condition;
import org.fediferry.step.Durations;
import org.fediferry.step.Parameter;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.fediferry.step.Text;
import org.fediferry.step.WrittenStep;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class StepReferenceTest {

    @DataProvider
    public Object[][] types() {
        return StepCatalog.all().stream().map(type -> new Object[] {type}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "types")
    public void showsAnExampleThatCanBeRead(StepType type) {
        Problems problems = new Problems();
        StepReader reader = new StepReader(problems, new Places());

        List<WrittenStep> steps = YamlTree.read(new FileText("example", type.example()), problems)
                .map(reader::steps)
                .orElse(List.of());

        assertThat(problems.sorted()).isEmpty();
        assertThat(steps)
                .singleElement()
                .satisfies(step -> assertThat(step.step()).isInstanceOf(type.type()));
    }

    @Test(dataProvider = "types")
    public void tellsEveryKeyOfAStep(StepType type) {
        assertThat(StepReference.text(type.keyword())).contains(type.summary(), "- `label`");
        type.parameters().forEach(parameter -> assertThat(StepReference.text()).contains(parameter.about()));
    }

    public void noKeyOfAStepCouldBeTakenForAKeyword() {
        Stream<Parameter> keys = StepCatalog.all().stream().flatMap(type -> type.keys().stream());

        assertThat(Stream.concat(keys, StepCatalog.options().stream()).map(Parameter::key))
                .doesNotContainAnyElementsOf(
                        StepCatalog.all().stream().map(StepType::keyword).toList());
    }

    public void showsEveryFormOfACondition() {
        Set<String> shown = LanguageForm.CONDITIONS.stream()
                .map(form -> Condition.parse(form.example()).getClass().getName())
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Condition.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    public void showsValuesAndUnitsThatCanBeRead() {
        LanguageForm.VALUES.forEach(
                form -> assertThat(Text.parse(form.example()).references()).hasSize(1));
        LanguageForm.UNITS.forEach(form ->
                assertThat(Durations.print(Durations.parse(form.example()))).isEqualTo(form.example()));
    }
}
