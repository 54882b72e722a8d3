package vn.tonghop.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading or bullet of the outline, compiled.
 *
 * @param number as printed; "" for none
 * @param heading as printed after the number; for a bullet the whole line with its mark
 * @param level 1 for the top; counts headings and bullets alike
 * @param prompt key of the prose asked here
 * @param asks indicator codes and table keys asked here
 * @param say sentences for the report
 */
public record Section(
        int level,
        boolean bullet,
        String number,
        String heading,
        String meantNumber,
        String meantHeading,
        List<Printed> guidance,
        Optional<Key> prompt,
        Owner promptOwner,
        boolean promptRequired,
        List<String> asks,
        List<Sentence> say,
        List<Section> items) {
    /** The line as the source prints it. */
    public String printed() {
        return number.isEmpty() ? heading : heading.isEmpty() ? number : number + " " + heading;
    }

    /** The line as our reports print it, declared readings applied. */
    public String meant() {
        return meantNumber.isEmpty()
                ? meantHeading
                : meantHeading.isEmpty() ? meantNumber : meantNumber + " " + meantHeading;
    }

    /** A part of the outline ("Phần thứ nhất"), whose number stands on a line of its own. */
    public boolean isPart() {
        return number.contains(" ") && !heading.isEmpty();
    }

    public boolean hasReading() {
        return !meant().equals(printed());
    }

    /** This section and all below, in print order. */
    public Stream<Section> walk() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Section::walk));
    }
}
