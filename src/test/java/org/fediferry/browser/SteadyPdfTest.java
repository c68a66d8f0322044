package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class SteadyPdfTest {

    private static String steady(String pdf) {
        return new String(SteadyPdf.of(pdf.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    public void forgetsWhenItWasMade() {
        assertThat(
                        steady(
                                "/CreationDate (D:20261122052208+00'00')\n/ModDate (D:20261122052209+00'00')>>\n\u00ff(D:2026)"))
                .isEqualTo(
                        "/CreationDate (D:20000101000000+00'00')\n/ModDate (D:20000101000000+00'00')>>\n\u00ff(D:2026)");
    }

    public void numbersNodesInTheirOrder() {
        assertThat(steady("/ID (node00000068) /Headers [(node00000017)] /Names [(node00000017) 1 0 R (node00000068)]"))
                .isEqualTo("/ID (node00000002) /Headers [(node00000001)] /Names [(node00000001) 1 0 R (node00000002)]");
    }
}
