package vn.tonghop.answers;

/** How exact a figure is meant to be. */
public enum Qualifier {
    EXACT(""),
    /** khoảng, gần, xấp xỉ. */
    ABOUT("~"),
    /** từ … trở lên, ít nhất, trên, hơn. */
    AT_LEAST(">=");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    /** As the CSVs print it. */
    public String sign() {
        return sign;
    }
}
