package org.taizhang.log;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A double as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 §3.2.2.3 adopts. */
final class EcmaScriptNumber {

    private EcmaScriptNumber() {}

    static String write(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        if (number == 0) {
            return "0";
        }
        var decimal = shortest(Math.abs(number));
        var digits = decimal.unscaledValue().toString();
        // The value is 0.digits × 10^point.
        var point = digits.length() - decimal.scale();
        return (number < 0 ? "-" : "") + place(digits, point);
    }

    /** Java finds the fewest digits that lead back to the number, but never fewer than two: 4.9E-324 for 5e-324. */
    private static BigDecimal shortest(double number) {
        var two = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (two.precision() == 2) {
            var one = two.setScale(two.scale() - 1, RoundingMode.HALF_EVEN).stripTrailingZeros();
            if (one.doubleValue() == number) {
                return one;
            }
        }
        return two;
    }

    private static String place(String digits, int point) {
        var count = digits.length();
        if (point >= count && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0 && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = point - 1;
        var fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
