package vn.tonghop.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.answers.Decimals;

/** How the program answers other programs: names_like_this in the order of the record, absent values null, figures and dates as texts. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static String of(Object shape) {
        return MAPPER.writeValueAsString(shape).replace("\r\n", "\n");
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static @Nullable String orNull(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    static @Nullable String percent(Optional<BigDecimal> percent) {
        return percent.map(Decimals::plain).orElse(null);
    }
}
