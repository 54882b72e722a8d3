package vn.tonghop.intake;

/** Something in the inbox that is no regular file. It is never opened and never moved. */
public record NotAFile(String name, What what) {
    public enum What {
        LINK,
        /** A real folder whose name ends like a workbook's; what lies in it is taken all the same. */
        FOLDER,
        /** Pipe, socket or device. */
        SPECIAL,
        /** A folder that cannot be looked into. */
        CLOSED_FOLDER
    }
}
