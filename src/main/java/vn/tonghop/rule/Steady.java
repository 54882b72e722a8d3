package vn.tonghop.rule;

/** A column followed over the full years of a table: no leap (R-YOY, R-OUT), no standing still by mere copying (R-CARRY, R-FULL). */
sealed interface Steady extends Rule permits YearOnYear, Outlying, CarriedOver, AlwaysFull {
    /** Below this size a leap or a standstill says nothing. */
    int MINIMUM_SIZE = 50;
}
