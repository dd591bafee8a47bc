package org.firmament.planner.report;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/// A buffered stream that tells the SHA-256 of its bytes once it is closed.
final class Digested extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private final Consumer<String> told;
    private boolean open = true;

    Digested(OutputStream out, Consumer<String> told) {
        this(out, told, Digests.sha256());
    }

    private Digested(OutputStream out, Consumer<String> told, MessageDigest digest) {
        super(new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER));
        this.digest = digest;
        this.told = told;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        // FilterOutputStream would write byte by byte.
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (open) {
            open = false;
            told.accept(Digests.hex(digest));
        }
    }
}
