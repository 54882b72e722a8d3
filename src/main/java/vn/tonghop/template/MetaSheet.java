package vn.tonghop.template;

import vn.tonghop.definition.AskedKeys;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.IdentityCode;

/** The hidden sheet of facts for programs, and of the choice lists that validations point to. */
final class MetaSheet {
    private static final int NAME = 1;
    private static final int VALUE = 2;

    private final Canvas canvas;
    private int row = 1;

    MetaSheet(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Campaign campaign, Tokens tokens, ChoiceLists lists) {
        fact("code", tokens.identity(IdentityCode.BOOK));
        fact("campaign", campaign.code());
        fact("form", campaign.form().hash());
        fact("unit", Tokens.UNIT_CODE);
        fact("unit-name", Tokens.UNIT_NAME);
        fact("product", Words.of("product"));
        AskedKeys.of(campaign.form()).texts().forEach(text -> fact(AskedKeys.LABEL, text));
        lists.draw(canvas);
    }

    private void fact(String name, String value) {
        canvas.text(row, NAME, name, Look.CODE);
        canvas.text(row, VALUE, value, Look.CODE);
        row++;
    }
}
