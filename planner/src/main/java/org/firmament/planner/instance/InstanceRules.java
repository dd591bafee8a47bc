package org.firmament.planner.instance;

import static org.firmament.catalogs.units.Limits.require;

import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.optimizer.AllocationRules;

/// How to solve an instance, under the keys a scenario has for it.
public record InstanceRules(
        @Written(min = 0, max = 9.0e15, fallback = "1", says = "seed of everything drawn")
        long seed,

        @Written(fallback = "{}", says = "how hard to look for the best allocation")
        AllocationRules allocation) {
    public InstanceRules {
        Limits.check(InstanceRules.class, seed, allocation);
        require(
                allocation.pinned().isEmpty() && allocation.forbidden().isEmpty() && allocation.spacing() == 0,
                "allocation",
                "pinned, forbidden or spacing_s",
                "for scenarios",
                "write pinned, forbidden and spacing_s into the instance, by option");
    }

    /// The defaults with some values changed.
    ///
    /// @param settings  `path=value`, as `--set` takes them
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with them
    public static InstanceRules of(List<String> settings) {
        return RecordReader.readText("--set", "{}", settings, InstanceRules.class, new Catalog(List.of()));
    }
}
