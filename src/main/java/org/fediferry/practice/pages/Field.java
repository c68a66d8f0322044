package org.fediferry.practice.pages;

import org.jspecify.annotations.Nullable;

/** One input of a form with the ids, names and classes that simple_form gives it. */
public final class Field {

    private final String model;
    private final String attribute;
    private final String type;
    private final String label;
    private String hint = "";
    private String value = "";
    private String autocomplete = "";
    private @Nullable String error;
    private boolean required;
    private boolean markedRequired;
    private boolean disabled;

    private Field(String model, String attribute, String type, String label) {
        this.model = model;
        this.attribute = attribute;
        this.type = type;
        this.label = label;
    }

    static Field text(String model, String attribute, String label) {
        return new Field(model, attribute, "text", label);
    }

    static Field password(String model, String attribute, String label) {
        return new Field(model, attribute, "password", label).autocomplete("current-password");
    }

    static Field of(String type, String model, String attribute, String label) {
        return new Field(model, attribute, type, label);
    }

    Field hint(String newHint) {
        hint = newHint;
        return this;
    }

    Field value(String newValue) {
        value = newValue;
        return this;
    }

    Field autocomplete(String newAutocomplete) {
        autocomplete = newAutocomplete;
        return this;
    }

    Field error(@Nullable String newError) {
        error = newError;
        return this;
    }

    Field required() {
        required = true;
        return this;
    }

    /** Since 4.6 inputs carry the attribute too. */
    Field markRequired(boolean marked) {
        markedRequired = marked;
        return required();
    }

    Field disabled(boolean newDisabled) {
        disabled = newDisabled;
        return this;
    }

    public String id() {
        return model + "_" + attribute;
    }

    public String name() {
        return model + "[" + attribute + "]";
    }

    public String type() {
        return type;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public String value() {
        return value;
    }

    public String autocomplete() {
        return autocomplete;
    }

    public boolean hasError() {
        return error != null;
    }

    public String error() {
        return error == null ? "" : error;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isMarkedRequired() {
        return markedRequired;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean isArea() {
        return type.equals("textarea");
    }

    public String inputClass() {
        String kind = isArea() ? "text" : type.equals("text") ? "string" : type;
        return kind + (required ? " required" : " optional") + (disabled ? " disabled" : "");
    }

    public String wrapperClass() {
        return "input with_block_label " + inputClass() + " " + id() + (hasError() ? " field_with_errors" : "");
    }
}
