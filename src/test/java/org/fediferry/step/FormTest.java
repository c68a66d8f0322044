package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FormTest {

    private static Form of(String fields) {
        return Form.of("/settings", Jsoup.parse("<form>" + fields + "</form>").expectFirst("form"));
    }

    public void readsEverySortOfField() {
        Form form = of("""
                <input type=hidden name=a[box] value=0><input type=checkbox name=a[box] value=1 checked>
                <input type=hidden name=a[clear] value=0><input type=checkbox name=a[clear] value=1>
                <input type=hidden name=a[some][] value=""><input type=checkbox name=a[some][] value=x checked>
                <input type=checkbox name=a[some][] value=y><input type=checkbox name=a[some][] value=z checked>
                <input type=checkbox name=a[none][] value=x>
                <input type=radio name=a[one] value=x><input type=radio name=a[one] value=y checked>
                <select name=a[list]><option value=x><option value=y selected></select>
                <select name=a[first]><option value=x><option value=y></select>
                <textarea name=a[note]>
                two
                lines</textarea>
                <input name=a[text] value=words>
                """.replace("                ", ""));

        assertThat(form.fields())
                .containsEntry("a[box]", List.of("1"))
                .containsEntry("a[clear]", List.of("0"))
                .containsEntry("a[some][]", List.of("x", "z"))
                .containsEntry("a[none][]", List.of())
                .containsEntry("a[one]", List.of("y"))
                .containsEntry("a[list]", List.of("y"))
                .containsEntry("a[first]", List.of("x"))
                .containsEntry("a[note]", List.of("two\nlines"))
                .containsEntry("a[text]", List.of("words"))
                .hasSize(9);
    }

    public void leavesOutWhatNobodyMayKeep() {
        Form form = of("""
                <input type=hidden name=authenticity_token value=t><input name=authenticity_token value=t>
                <input type=password name=user[current_password] value=p><input name=user[otp_attempt] value=1>
                <input type=email name=contact value=a@b.example><input name=user[email] value=a@b.example>
                <input name=mail autocomplete=email value=a@b.example><input name=api_token value=t>
                <input type=file name=avatar><input type=submit name=go value=Go><input name=closed value=x disabled>
                <input name=user[settings_attributes][always_send_emails] type=checkbox value=1>
                <input name=user[settings_attributes][notification_emails.follow] type=checkbox value=1>
                """);

        assertThat(form.fields().keySet())
                .containsExactly(
                        "user[settings_attributes][always_send_emails]",
                        "user[settings_attributes][notification_emails.follow]");
    }
}
