package org.firmament.planner.cli;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.report.CatalogText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament catalog list|show|import`: what is known, with sources, and taking in more.
@Command(
        name = "catalog",
        description = "What is known by name, with its sources.",
        mixinStandardHelpOptions = true,
        subcommands = {CatalogCommand.ListCommand.class, CatalogCommand.ShowCommand.class, CatalogImportCommand.class})
final class CatalogCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Main.BAD_INPUT;
    }

    private static String printed(Record document) {
        return new String(RecordWriter.json(document), StandardCharsets.UTF_8) + "\n";
    }

    /// `firmament catalog list [KIND]`.
    @Command(name = "list", description = "List entries, a line each.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "one section, such as missiles")
        private @Nullable String kind;

        @Mixin
        private CatalogOption known = new CatalogOption();

        @Option(names = "--format", paramLabel = "text|json", description = "what is printed: text or json")
        private RunOptions.Format format = RunOptions.Format.TEXT;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        /// What `--format json` prints.
        record Listed(int firmament, List<Catalog.Entry> entries) {}

        @Override
        public Integer call() {
            Catalog catalog = known.catalog();
            Collection<Catalog.Entry> entries = kind == null ? catalog.entries() : catalog.entries(kind);
            if (entries.isEmpty()) {
                throw new LimitException(
                        "KIND",
                        kind == null ? "" : kind,
                        "a section of the catalog",
                        "use one of " + String.join(", ", Catalog.SECTIONS.keySet()));
            }
            spec.commandLine()
                    .getOut()
                    .print(
                            switch (format) {
                                case TEXT -> CatalogText.list(entries);
                                case JSON -> printed(new Listed(1, List.copyOf(entries)));
                            });
            return Main.DONE;
        }
    }

    /// `firmament catalog show NAME`.
    @Command(
            name = "show",
            description = "Show entries of a name with all values and sources.",
            mixinStandardHelpOptions = true)
    static final class ShowCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "name of an entry, in any section")
        private String name = "";

        @Mixin
        private CatalogOption known = new CatalogOption();

        @Option(names = "--format", paramLabel = "text|json", description = "what is printed: text or json")
        private RunOptions.Format format = RunOptions.Format.TEXT;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Catalog catalog = known.catalog();
            List<Catalog.Entry> found = catalog.entries().stream()
                    .filter(entry -> entry.value().name().equals(name))
                    .toList();
            if (found.isEmpty()) {
                throw new LimitException("NAME", name, "in the catalog", "look at: firmament catalog list");
            }
            for (Catalog.Entry entry : found) {
                spec.commandLine()
                        .getOut()
                        .print(
                                switch (format) {
                                    case TEXT -> CatalogText.show(entry);
                                    case JSON -> printed(entry);
                                });
            }
            return Main.DONE;
        }
    }
}
