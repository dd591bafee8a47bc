package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.firmament.planner.CatalogImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament catalog import FILE --catalog DIR`: takes satellites into a catalog of the user's own.
@Command(
        name = "import",
        description = "Take a file of two-line sets or mean-elements messages into a catalog of your own.",
        mixinStandardHelpOptions = true)
final class CatalogImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "two-line sets, or an OMM as KVN, XML or JSON")
    private Path file = Path.of("");

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "DIR",
            description = "folder of the catalog it becomes part of; made if there is none")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "of the constellation; the file's if left out")
    private @Nullable String name;

    @Option(names = "--sensor", paramLabel = "NAME", description = "of the catalog, which each satellite carries")
    private @Nullable String sensor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CatalogImport.Imported imported =
                new CatalogImport(folder).take(file, Optional.ofNullable(name), Optional.ofNullable(sensor));
        spec.commandLine()
                .getOut()
                .println("constellations " + imported.name() + ": satellites " + imported.satellites()
                        + ". Look at it: firmament catalog show " + imported.name() + " --catalog " + folder);
        return Main.DONE;
    }
}
