package org.firmament.planner.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// DuckDB in memory: loaded on first use only, on one thread, so that equal tables give equal files, and kept from
/// the network.
final class Duck {
    private Duck() {}

    static Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings);
        } catch (LinkageError notUnpacked) {
            // It lays its library among the temporary files first, some 100 MB.
            throw new SQLException(
                    "its library cannot be unpacked into " + System.getProperty("java.io.tmpdir"), notUnpacked);
        }
    }

    /// A path as SQL writes a text.
    static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
