package org.fediferry.practice.pages;

import java.util.List;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.social.Instance;

/** The import form as a version has it: names, path and the types on offer. */
public record ImportForm(
        String model, String path, List<Group> groups, ImportType selected, boolean overwrites, String error) {

    /** Types under a heading; 4.0 and 4.1 have no headings. */
    public record Group(String labelKey, List<ImportType> types) {}

    static ImportForm blank(Instance instance) {
        return filled(instance, ImportType.FOLLOWING, false, "");
    }

    static ImportForm filled(Instance instance, ImportType selected, boolean overwrites, String error) {
        if (!instance.has(Feature.BULK_IMPORTS)) {
            List<ImportType> flat = List.of(
                    ImportType.FOLLOWING,
                    ImportType.BLOCKING,
                    ImportType.MUTING,
                    ImportType.DOMAIN_BLOCKING,
                    ImportType.BOOKMARKS);
            return new ImportForm(
                    "import", "/settings/import", List.of(new Group("", flat)), selected, overwrites, error);
        }
        List<ImportType> wanted = List.of(ImportType.FOLLOWING, ImportType.BOOKMARKS, ImportType.LISTS);
        List<ImportType> unwanted = instance.has(Feature.JSON_FILTERS)
                ? List.of(ImportType.MUTING, ImportType.BLOCKING, ImportType.DOMAIN_BLOCKING, ImportType.CUSTOM_FILTERS)
                : List.of(ImportType.MUTING, ImportType.BLOCKING, ImportType.DOMAIN_BLOCKING);
        List<Group> groups =
                List.of(new Group("imports.constructive", wanted), new Group("imports.destructive", unwanted));
        return new ImportForm("form_import", "/settings/imports", groups, selected, overwrites, error);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    boolean offers(ImportType type) {
        return groups.stream().anyMatch(group -> group.types().contains(type));
    }
}
