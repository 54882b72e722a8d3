package vn.tonghop.aggregate;

/** n/N đơn vị: how many of the expected units count in a table. */
public record Coverage(String table, int counted, int expected) {}
