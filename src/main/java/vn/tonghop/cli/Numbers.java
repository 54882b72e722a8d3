package vn.tonghop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on a command line, within what they can mean. */
final class Numbers {
    private Numbers() {}

    /** Units of a fictitious city: their codes have four digits. */
    static final class UnitCount implements ITypeConverter<Integer> {
        private static final int MOST = 9_999;

        @Override
        public Integer convert(String text) {
            return within(1, Integer.parseInt(text), MOST);
        }
    }

    static final class Port implements ITypeConverter<Integer> {
        private static final int LAST = 65_535;

        @Override
        public Integer convert(String text) {
            return within(0, Integer.parseInt(text), LAST);
        }
    }

    /** From none to all. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return within(0.0, Double.parseDouble(text), 1.0);
        }
    }

    private static <T extends Comparable<T>> T within(T least, T number, T most) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new TypeConversionException(number + " is not within " + least + " and " + most);
        }
        return number;
    }
}
