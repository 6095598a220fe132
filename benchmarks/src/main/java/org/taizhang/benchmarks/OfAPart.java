package org.taizhang.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the head of a unit waits for, who sees what is the unit's and asks alone. */
final class OfAPart {

    private final HttpConnections http;
    private final List<String> sorts;
    private int asked;

    /** @param http with that head's token */
    OfAPart(HttpConnections http, List<String> sorts) {
        this.http = http;
        this.sorts = sorts;
    }

    /**
     * First pages: by number where nobody has asked with this filter; then in each order; by number after an event of an item
     * that they see; and as of an earlier position, as of which nobody has asked, and again in each order.
     *
     * @param filters by name
     * @param past position
     * @param event stores and projects one
     * @return a JSON object's fields
     */
    String asksForPages(Map<String, String> filters, long past, Callable<Boolean> event) throws Exception {
        System.out.printf("%nFirst pages of the head of a unit, asked by one client: ms, first | longest of all orders"
                + " | after an event of theirs | first as of a tenth of the events | longest of all orders as of it%n");
        List<List<Double>> columns = new ArrayList<>();
        for (int column = 0; column < 5; column++) {
            columns.add(new ArrayList<>());
        }
        // So that the compiler is done with it, and it is known what they see.
        for (String sort : sorts) {
            page("", sort, "");
            page("", sort, LedgerBench.asOf(past));
        }
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            String fresh = filter.getValue() + "&raisedFrom=" + LocalDate.of(1980, 1, 1).plusDays(asked++);
            String then = LedgerBench.asOf(past + asked);
            columns.get(0).add(page(fresh, "number", ""));
            columns.get(1).add(longest(fresh, ""));
            event.call();
            columns.get(2).add(page(fresh, "number", ""));
            columns.get(3).add(page(fresh, "number", then));
            columns.get(4).add(longest(fresh, then));
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |%n", filter.getKey(),
                    columns.get(0).getLast(), columns.get(1).getLast(), columns.get(2).getLast(),
                    columns.get(3).getLast(), columns.get(4).getLast());
        }
        List<String> names = List.of("First", "AllOrders", "AfterAnEvent", "FirstAsOf", "AllOrdersAsOf");
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            fields.add("\"pageOfAPart" + names.get(column) + "Ms\":" + new Figures(columns.get(column)).toJson());
        }
        return String.join(",", fields);
    }

    /**
     * Figures, spreads and facets: when nobody has asked with this filter, and after an event of theirs; then as of an earlier
     * position, and again.
     */
    void asksForStatistics(List<String> statistics, long past, Callable<Boolean> event) throws Exception {
        System.out.printf("%nStatistics of the head of a unit: ms, first | after an event of theirs"
                + " | first as of a tenth of the events | again%n");
        for (String address : statistics) {
            String fresh = "&raisedFrom=" + LocalDate.of(1980, 1, 1).plusDays(asked++);
            double first = figures(address, fresh);
            event.call();
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f |%n", address, first,
                    figures(address, fresh), figures(address, fresh + LedgerBench.asOf(past)),
                    figures(address, fresh + LedgerBench.asOf(past)));
        }
    }

    private double longest(String filter, String when) throws IOException {
        double longest = 0;
        for (String sort : sorts) {
            longest = Math.max(longest, page(filter, sort, when));
        }
        return longest;
    }

    private double page(String filter, String sort, String when) throws IOException {
        return millis(LedgerBench.page(filter, sort, when));
    }

    private double figures(String address, String rest) throws IOException {
        return millis(LedgerBench.figures(address, rest));
    }

    private double millis(String path) throws IOException {
        long begun = System.nanoTime();
        http.get(0, path);
        return (System.nanoTime() - begun) / 1e6;
    }
}
