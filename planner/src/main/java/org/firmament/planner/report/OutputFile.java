package org.firmament.planner.report;

/// The files a run may leave behind. There are no others, so no name a user gives ever becomes a path.
public enum OutputFile {
    RESULTS("results.json"),
    COVERAGE("coverage.csv"),
    BY_POINT("coverage_by_point.csv"),
    BY_LATITUDE("coverage_by_latitude.csv"),
    OVER_TIME("coverage_over_time.csv"),
    ACCESSES("accesses.csv"),
    ACCESSES_PARQUET("accesses.parquet"),
    ENGAGEMENTS("engagements.csv"),
    KILL_CHAIN("killchain.csv"),
    NETWORK("network.csv"),
    ALLOCATION("allocation.csv"),
    STUDY_ROWS("study.csv"),
    STUDY_PARQUET("study.parquet"),
    PARETO("pareto.csv"),
    SENSITIVITY("sensitivity.csv"),
    STUDY("study.json"),
    TASKING("tasking.csv"),
    CHOSEN("chosen.yaml"),
    FRONT("front.csv"),
    ORBITS_OEM("orbits.oem"),
    ORBITS_OMM("orbits.omm"),
    ORBITS_OMM_XML("orbits.omm.xml"),
    ORBITS_OMM_JSON("orbits.omm.json"),
    ORBITS_TLE("orbits.tle"),
    ORBITS_CSV("orbits.csv"),
    ORBITS_PARQUET("orbits.parquet"),
    GROUND_TRACKS("ground-tracks.geojson"),
    SCENE("scene.czml"),
    REPORT("report.html"),
    /// Says how the others came to be, so it comes last: a folder with a manifest is whole.
    MANIFEST("manifest.json");

    private final String fileName;

    OutputFile(String fileName) {
        this.fileName = fileName;
    }

    /// Its name within the folder.
    public String fileName() {
        return fileName;
    }
}
