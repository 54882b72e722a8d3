package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityCodeTest {
    private static final IdentityCode CODE = new IdentityCode("de-an-1327", "0a1b2c3d", Optional.of("DV0007"), "PL02");

    @Test
    void spellsItselfWithACheckCharacter() {
        assertThat(CODE).hasToString("TH1|de-an-1327|0a1b2c3d|DV0007|PL02|D");
        assertThat(new IdentityCode("de-an-1327", "0a1b2c3d", Optional.empty(), IdentityCode.BOOK))
                .hasToString("TH1|de-an-1327|0a1b2c3d|-|_meta|Q");
    }

    @Test
    void isReadFromAnchorAddressAndSentence() {
        assertThat(IdentityCode.parse(CODE.anchor())).contains(CODE);
        assertThat(IdentityCode.parse(CODE.address())).contains(CODE);
        assertThat(IdentityCode.parse("Mã biểu: " + CODE)).contains(CODE);
    }

    @Test
    void isNotReadWhenACharacterChangedOrTwoChangedPlaces() {
        assertThat(IdentityCode.parse(CODE.toString().replace("DV0007", "DV0001")))
                .isEmpty();
        assertThat(IdentityCode.parse(CODE.toString().replace("DV0007", "DV0070")))
                .isEmpty();
        assertThat(IdentityCode.isAttempted(CODE.toString().replace("DV0007", "DV0001")))
                .isTrue();
    }

    @Test
    void isNotSeenInOtherText() {
        assertThat(IdentityCode.parse("Tổng số")).isEmpty();
        assertThat(IdentityCode.isAttempted("TH1")).isFalse();
    }
}
