package vn.tonghop.rule;

/** A column followed over the full years of a table: it neither leaps (R-YOY) nor stands still by mere copying (R-CARRY). */
sealed interface Steady extends Rule permits YearOnYear, CarriedOver {
    /** Below this size a leap or a standstill says nothing. */
    int MINIMUM_SIZE = 50;
}
