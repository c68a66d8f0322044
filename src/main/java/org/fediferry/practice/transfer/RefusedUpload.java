package org.fediferry.practice.transfer;

/** An upload that does not pass the checks, with the key of the message below the file field. */
public final class RefusedUpload extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String value;

    public RefusedUpload(String key, String value) {
        super(key);
        this.key = key;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }
}
