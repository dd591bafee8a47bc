package org.firmament.coverage.access;

/// A number the lines of sight to one target have at one time.
public enum GeometryMeasure {
    /// Angle between the two lines that cross best, of all times at which there are two [rad].
    STEREO_ANGLE("stereo_angle", "deg", 180 / Math.PI, GeometryRules.Kind.STEREO),
    /// Position error over angular error [m/rad].
    POSITION_DILUTION("position_dilution", "m/urad", 1e-6, GeometryRules.Kind.DILUTION),
    GDOP("gdop", "ratio", 1, GeometryRules.Kind.NAVIGATION),
    PDOP("pdop", "ratio", 1, GeometryRules.Kind.NAVIGATION),
    HDOP("hdop", "ratio", 1, GeometryRules.Kind.NAVIGATION),
    VDOP("vdop", "ratio", 1, GeometryRules.Kind.NAVIGATION),
    TDOP("tdop", "ratio", 1, GeometryRules.Kind.NAVIGATION);

    private final String figure;
    private final String unit;
    private final double written;
    private final GeometryRules.Kind kind;

    GeometryMeasure(String figure, String unit, double written, GeometryRules.Kind kind) {
        this.figure = figure;
        this.unit = unit;
        this.written = written;
        this.kind = kind;
    }

    /// Its name among figures of merit.
    public String figure() {
        return figure;
    }

    /// The unit figures have.
    public String unit() {
        return unit;
    }

    /// The figure of an SI value.
    public double written(double si) {
        return written * si;
    }

    /// The family it comes with.
    public GeometryRules.Kind kind() {
        return kind;
    }
}
