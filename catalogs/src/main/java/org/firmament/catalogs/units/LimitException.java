package org.firmament.catalogs.units;

/// A value outside what its place allows.
public final class LimitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;
    private final String allowed;
    private final String maybe;

    /// @param key      the key as a file writes it
    /// @param value    the value as a file writes it
    /// @param allowed  what would be allowed, a noun phrase
    /// @param maybe    one way out, a whole sentence without its "Maybe"; may be empty
    public LimitException(String key, String value, String allowed, String maybe) {
        super(key + ": " + value + " is not " + allowed + "." + (maybe.isEmpty() ? "" : " Maybe " + maybe + "."));
        this.key = key;
        this.value = value;
        this.allowed = allowed;
        this.maybe = maybe;
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }

    public String maybe() {
        return maybe;
    }
}
