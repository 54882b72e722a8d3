package vn.tonghop.pipeline;

/** Told how far a run is, from the program's own tables. Called from the run's thread. */
@FunctionalInterface
public interface Ticker {
    Ticker SILENT = (stage, done, total) -> {};

    /** What is being counted. */
    enum Stage {
        /** Files taken from the inbox into the archive. */
        INTAKE,
        /** Files taken out of a container. */
        UNPACK,
        /** Files read and checked. */
        READ,
        /** Outputs looked at. */
        PUBLISH,
        /** Archived files whose bytes are compared with their names. */
        HASH
    }

    void at(Stage stage, int done, int total);
}
