package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.Test;

/** Effects can be compared. */
@Test(groups = "unit")
public class EffectTest {

    public void ordersFromHarmlessToFinal() {
        assertThat(Effect.READ).isLessThan(Effect.IRREVERSIBLE);
    }
}
