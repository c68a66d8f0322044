package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The kinds of export files. */
@Test(groups = "unit")
public class ExportKindTest {

    public void speaksTheWordsOfScenariosAndOfMastodon() {
        assertThat(ExportKind.values())
                .extracting(ExportKind::keyword, ExportKind::fileName, ExportKind::importType)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"follows\", \"following_accounts.csv\", \"following\")",
                        "(\"lists\", \"lists.csv\", \"lists\")",
                        "(\"mutes\", \"muted_accounts.csv\", \"muting\")",
                        "(\"blocks\", \"blocked_accounts.csv\", \"blocking\")",
                        "(\"domain-blocks\", \"blocked_domains.csv\", \"domain_blocking\")",
                        "(\"bookmarks\", \"bookmarks.csv\", \"bookmarks\")",
                        "(\"filters\", \"custom_filters.json\", \"custom_filters\")");
    }

    public void findsAKindByItsKeyword() {
        assertThat(Arrays.stream(ExportKind.values()))
                .allSatisfy(
                        kind -> assertThat(ExportKind.ofKeyword(kind.keyword())).contains(kind));
        assertThat(ExportKind.ofKeyword("followers")).isEmpty();
    }

    @DataProvider
    public Object[][] names() {
        return new Object[][] {
            {"following_accounts.csv", ExportKind.FOLLOWS},
            {"following_accounts (1).csv", ExportKind.FOLLOWS},
            {"FOLLOWING_ACCOUNTS_failures.CSV", ExportKind.FOLLOWS},
            {"lists_failures.csv", ExportKind.LISTS},
            {"blocked_accounts.csv", ExportKind.BLOCKS},
            {"blocked_domains.csv", ExportKind.DOMAIN_BLOCKS},
            {"custom_filters_failures.json", ExportKind.FILTERS},
        };
    }

    @Test(dataProvider = "names")
    public void findsAKindByTheNameOfAFile(String name, ExportKind kind) {
        assertThat(ExportKind.ofFileName(name)).contains(kind);
    }

    public void doesNotGuessFromOtherNames() {
        assertThat(ExportKind.ofFileName("follows.csv")).isEmpty();
        assertThat(ExportKind.ofFileName("lists.json")).isEmpty();
        assertThat(ExportKind.ofFileName("archive-20261120.zip")).isEmpty();
    }

    public void namesTheFileOfFailedRows() {
        assertThat(ExportKind.MUTES.failuresFileName()).isEqualTo("muted_accounts_failures.csv");
        assertThat(ExportKind.FILTERS.failuresFileName()).isEqualTo("custom_filters_failures.json");
    }

    public void hasAHeaderForFollowsAndMutesOnly() {
        assertThat(Arrays.stream(ExportKind.values())
                        .filter(kind -> !kind.header().isEmpty()))
                .containsExactly(ExportKind.FOLLOWS, ExportKind.MUTES);
        assertThat(String.join(",", ExportKind.FOLLOWS.header()))
                .isEqualTo("Account address,Show boosts,Notify on new posts,Languages");
        assertThat(String.join(",", ExportKind.MUTES.header())).isEqualTo("Account address,Hide notifications");
    }
}
