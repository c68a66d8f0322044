package org.fediferry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.Page;
import org.testng.annotations.Test;

/** Whoever looks at pages for a check has no way to act on them. */
@Test(groups = "unit")
public class PageViewTest {

    private static final Set<String> LOOKING = Set.of("open", "awaitFirst", "look", "html", "picture", "address");

    public void offersNothingButLooking() {
        assertThat(Stream.of(PageView.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(LOOKING);
        assertThat(Page.class.isAssignableFrom(PageView.class)).isFalse();
    }

    public void givesThePageItselfToNobody() {
        assertThat(PageView.class.getDeclaredFields()).allMatch(field -> Modifier.isPrivate(field.getModifiers()));
        assertThat(PageView.class.getDeclaredMethods()).noneMatch(method -> method.getReturnType() == Page.class);
    }

    public void isAllThatAPageCheckHas() {
        assertThat(PageCheck.class.getDeclaredFields()).noneMatch(field -> field.getType() == Page.class);
        assertThat(PageCheck.class.getDeclaredConstructors())
                .allSatisfy(made -> assertThat(made.getParameterTypes()).doesNotContain(Page.class));
    }
}
