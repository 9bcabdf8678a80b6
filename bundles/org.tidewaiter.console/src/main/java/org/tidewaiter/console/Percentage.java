package org.tidewaiter.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2%} or {@code 2} as 0.02. */
final class Percentage implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        try {
            double percent = Double.parseDouble(number.trim());
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            throw notAShare(text);
        }
        throw notAShare(text);
    }

    private static TypeConversionException notAShare(String text) {
        return new TypeConversionException(
                "'" + text + "' is not a percentage from 0% to 100%, such as 2%");
    }
}
