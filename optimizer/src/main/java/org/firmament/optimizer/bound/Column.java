package org.firmament.optimizer.bound;

import java.util.List;

/// All the shots one plan fires at one launch.
///
/// @param options  options used, ascending, repeated as often as used
/// @param leaked   value of the launch times its survival
record Column(int launch, List<Integer> options, double leaked) {
    Column {
        options = List.copyOf(options);
    }

    /// How often it uses an option.
    int uses(int option) {
        int uses = 0;
        for (int each : options) {
            uses += each == option ? 1 : 0;
        }
        return uses;
    }

    /// What the column costs when the rows it takes units of have these prices.
    double cost(Rows rows, double[] prices) {
        double sum = leaked;
        for (int option : options) {
            sum += rows.price(option, prices);
        }
        return sum;
    }
}
