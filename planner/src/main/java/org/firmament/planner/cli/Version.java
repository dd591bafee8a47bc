package org.firmament.planner.cli;

import org.firmament.planner.Planner;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"firmament " + Planner.VERSION, "Java " + Runtime.version()};
    }
}
