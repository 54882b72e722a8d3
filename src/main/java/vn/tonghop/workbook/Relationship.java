package vn.tonghop.workbook;

/**
 * An arrow from one part of a package to another, or out of it.
 *
 * @param type   last word of the type's address, such as {@code "worksheet"}: the same in both dialects
 * @param target name of the part, or the address outside
 */
record Relationship(String id, String type, String target, boolean external) {}
