package vn.tonghop.parse.mangling;

import vn.tonghop.answers.State;

/**
 * What a careful person reads in a cell.
 *
 * @param clear false when nobody can tell without asking: then the program must tell, whatever it reads
 */
record Meant(boolean clear, State state, String value) {
    static final Meant BLANK = new Meant(true, State.BLANK, "");
    static final Meant NONE = new Meant(true, State.NONE, "0");
    static final Meant MISSING = new Meant(true, State.MISSING, "");
    static final Meant UNCLEAR = new Meant(false, State.EXCLUDED, "");

    static Meant value(String value) {
        return new Meant(true, State.VALUE, value);
    }
}
