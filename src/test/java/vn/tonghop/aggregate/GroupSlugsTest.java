package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupSlugsTest {
    @Test
    void shortGroupsKeepTheirSlug() {
        assertThat(GroupSlugs.of(List.of(List.of("Pa nô, áp phích", "cái"), List.of("đạt"))))
                .containsExactly("pa-no-ap-phich.cai", "dat");
    }

    @Test
    void longGroupsAreCutAndToldApartByTheirFoldedText() {
        // SHA-256 of "hội nghị trực tuyến tòan quốc.điểm cầu" (folded: one tone placement) begins 85 8b 36
        assertThat(GroupSlugs.of(List.of(List.of("Hội nghị trực tuyến toàn quốc", "Điểm cầu"))))
                .containsExactly("hoi-nghi-truc-tuyen-toan-858b36");
    }

    @Test
    void twoGroupsOfOneSlugBothTakeTheSuffix() {
        List<String> slugs = GroupSlugs.of(List.of(List.of("Đạt"), List.of("Dạt"), List.of("vượt")));
        assertThat(slugs.get(0)).matches("dat-[0-9a-f]{6}");
        assertThat(slugs.get(1)).matches("dat-[0-9a-f]{6}").isNotEqualTo(slugs.get(0));
        assertThat(slugs.get(2)).isEqualTo("vuot");
    }
}
