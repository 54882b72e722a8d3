package vn.tonghop.sample;

/**
 * A mistake put into an invented return on purpose.
 *
 * @param unit code
 * @param key the field it was typed into
 * @param fault short name of the kind of mistake
 * @param typed what was typed there
 */
public record PlantedFault(String unit, String key, String fault, String typed) {}
