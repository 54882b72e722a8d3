package vn.tonghop.intake;

import java.util.List;

/** Everything in the inbox at one moment, in path order; lock and temporary files are not mentioned. */
public record Listing(List<Dropped> files, List<NotAFile> others) {
    public Listing {
        files = List.copyOf(files);
        others = List.copyOf(others);
    }
}
