package vn.tonghop.finding;

/** How grave a finding is, from gravest. */
public enum Severity {
    /** Excludes every field it names until corrected or waived. */
    ERROR,
    /** A question to the unit; the figures count. */
    WARNING,
    /** How something was read; leaves the file ACCEPTED. */
    NOTE
}
