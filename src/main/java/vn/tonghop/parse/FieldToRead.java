package vn.tonghop.parse;

import vn.tonghop.definition.Field;

/**
 * A field with what reading needs of it, worked out once a form.
 *
 * @param number what a number field asks for; meaningless for other types
 */
record FieldToRead(Field field, NumberTarget number) {
    static FieldToRead of(Field field) {
        return new FieldToRead(field, NumberTarget.of(field));
    }
}
