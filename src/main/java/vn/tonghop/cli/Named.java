package vn.tonghop.cli;

import java.util.stream.Collectors;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.pipeline.Opening;

/** What the names on a command line stand for; a name that stands for nothing is the caller's mistake. */
record Named(Opening opening) {
    Campaign campaign(String code) {
        return opening.campaign(code)
                .orElseThrow(() -> new WrongUseException(
                        "wrong.campaign",
                        code,
                        opening.campaigns().stream().map(Campaign::code).collect(Collectors.joining(", "))));
    }

    Unit unit(Campaign campaign, String code) {
        return opening.roster(campaign.code())
                .find(code)
                .orElseThrow(() -> new WrongUseException("wrong.unit", campaign.code(), code));
    }
}
