package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.fediferry.fediverse.OneTimeCode.Code;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The codes of an authenticator app. */
@Test(groups = "unit")
public class OneTimeCodeTest {
    /** "12345678901234567890", the secret of RFC 6238, in base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, the rows of SHA-1; six digits are the last six of its eight. */
    @DataProvider
    public Object[][] vectors() {
        return new Object[][] {
            {59L, "94287082"},
            {1111111109L, "07081804"},
            {1111111111L, "14050471"},
            {1234567890L, "89005924"},
            {2000000000L, "69279037"},
            {20000000000L, "65353130"},
        };
    }

    @Test(dataProvider = "vectors")
    public void agreesWithTheStandard(long second, String digits) {
        Code code = OneTimeCode.ofSecret(SECRET).at(Instant.ofEpochSecond(second));

        assertThat(code.digits()).isEqualTo(digits.substring(2));
    }

    public void saysHowLongACodeIsValidAndWhichIsNext() {
        OneTimeCode codes = OneTimeCode.ofSecret(SECRET);
        Code code = codes.at(Instant.ofEpochSecond(1111111109L));

        assertThat(code.validFor()).isEqualTo(Duration.ofSeconds(1));
        assertThat(code.validUntil()).isEqualTo(Instant.ofEpochSecond(1111111110L));
        assertThat(codes.at(code.validUntil()).digits()).isEqualTo("050471");
        assertThat(codes.at(code.validUntil()).validFor()).isEqualTo(Duration.ofSeconds(30));
    }

    public void takesTheSecretAsServersShowIt() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(OneTimeCode.ofSecret("gezd gnbv gy3t qojq gezd gnbv gy3t qojq ")
                        .at(now)
                        .digits())
                .isEqualTo("287082");
        assertThat(OneTimeCode.ofSecret("GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ====")
                        .at(now)
                        .digits())
                .isEqualTo("287082");
    }

    public void keepsDigitsOutOfLogs() {
        Code code = OneTimeCode.ofSecret(SECRET).at(Instant.ofEpochSecond(59));

        assertThat(code).hasToString("one-time code, valid for 1 s");
    }

    /** RFC 4648, section 10. */
    @DataProvider
    public Object[][] base32() {
        return new Object[][] {
            {"MY======", "f"}, {"MZXQ====", "fo"}, {"MZXW6===", "foo"}, {"MZXW6YQ=", "foob"}, {"mzxw6ytboi", "foobar"},
        };
    }

    @Test(dataProvider = "base32")
    public void decodesBase32(String text, String bytes) {
        assertThat(Base32.decode(text)).asString().isEqualTo(bytes);
    }

    @DataProvider
    public Object[][] mistakes() {
        return new Object[][] {
            {"  ", "it is empty"},
            {"GEZD 1NBV", "character 5 does not belong to base32"},
            {"GEZDİNBV", "character 5 does not belong to base32"},
            {"GEZDGN", "it is incomplete, 6 characters"},
            {"otpauth://totp/x?secret=AAAA", "it is a whole otpauth address, only the part after \"secret=\" is wanted"
            },
        };
    }

    @Test(dataProvider = "mistakes")
    public void saysWhatIsWrongWithASecretWithoutRepeatingIt(String text, String why) {
        assertThatThrownBy(() -> OneTimeCode.ofSecret(text))
                .isInstanceOf(InvalidSecret.class)
                .hasMessage("the one-time-code secret cannot be used: " + why + "; it is the text of letters A-Z and"
                        + " digits 2-7 that the server shows next to the QR code");
    }
}
