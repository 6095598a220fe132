package org.taizhang.benchmarks;

import java.util.List;
import java.util.Locale;

/** Several runs of one measurement. */
record Figures(List<Double> values) {

    Figures {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** As a JSON object of minimum, median and maximum. */
    String toJson() {
        return String.format(Locale.ROOT, "{\"min\":%.2f,\"median\":%.2f,\"max\":%.2f}", values.getFirst(), median(),
                values.getLast());
    }
}
