package org.taizhang.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What one client waits for, with nobody else asking: medians of a few turns, in milliseconds. */
final class OneClient {

    private static final int TURNS = 3;

    private static final int WANTED_AS_OF = 100;

    private final HttpConnections http;
    private int asked;

    OneClient(HttpConnections http) {
        this.http = http;
    }

    /**
     * Statistics when they are asked for the first time: each time only what was raised since another day long before the
     * first item, so that the answer is none that is known; and again after an event of one item.
     */
    void asksFirst(List<String> statistics, LocalDate today, long past, Callable<Boolean> event) throws Exception {
        System.out.printf("%nStatistics, asked by one client: median ms, for the first time | again after an event"
                + " | for the first time as of a tenth of the events%n");
        for (String address : statistics) {
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", address, first(address, ""),
                    again(address, event), first(address, LedgerBench.asOf(past)));
        }
        String trend = trend("week", today.minusWeeks(26), today);
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", trend, first(trend, ""), again(trend, event),
                ofThen(past, today));
    }

    /** Trends as of positions in the midst of a day, each another one: by now that of everything is known. */
    private double ofThen(long past, LocalDate today) throws Exception {
        LocalDate last = today.minusDays(640);
        String trend = trend("week", last.minusWeeks(26), last);
        return median(turn -> http.get(0, LedgerBench.figures(trend, LedgerBench.asOf(past + turn))));
    }

    private static String trend(String every, LocalDate from, LocalDate to) {
        return "/statistics/trend?takenOver=false&every=" + every + "&from=" + from + "&to=" + to;
    }

    /**
     * First pages by number, the first order that is asked for with a filter.
     *
     * @param when in the name of the figures
     * @param before is done before each
     * @return a JSON object's fields
     */
    String asksByNumber(String when, Collection<String> filters, Callable<Boolean> before) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (String filter : filters) {
            before.call();
            millis.add(millis(() -> http.get(0, LedgerBench.page(filter, "number", ""))));
        }
        String figures = String.format(Locale.ROOT, "\"page%sMs\":%s", when, new Figures(millis).toJson());
        System.out.printf("%nFirst pages by number, asked by one client: %s%n", figures);
        return figures;
    }

    /**
     * First pages in each order as of earlier positions, each another one, as of which nobody has asked.
     *
     * @return a JSON object's fields
     */
    String asksAsOf(long past, Map<String, String> filters, List<String> sorts) throws Exception {
        List<Double> millis = new ArrayList<>();
        List<String> longest = new ArrayList<>();
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            for (String sort : sorts) {
                String when = LedgerBench.asOf(past + 1 + millis.size());
                millis.add(millis(() -> http.get(0, LedgerBench.page(filter.getValue(), sort, when))));
                if (millis.getLast() > WANTED_AS_OF) {
                    longest.add(String.format(Locale.ROOT, "%s by %s %.0f", filter.getKey(), sort, millis.getLast()));
                }
            }
        }
        String figures = String.format(Locale.ROOT, "\"pageAsOfFirstMs\":%s", new Figures(millis).toJson());
        System.out.printf("%nFirst pages as of positions as of which nobody has asked, by one client: %s%n"
                + "over %d ms: %s%n", figures, WANTED_AS_OF, longest);
        return figures;
    }

    /**
     * What pages ask for while nothing is chosen, and trends of other days, on another day, when it was counted ahead.
     *
     * @return a JSON object's fields
     */
    String asksOnAnotherDay(LocalDate day, Runnable countsAhead) throws Exception {
        double seconds = millis(Executors.callable(countsAhead)) / 1000;
        http.reopen(0);
        System.out.printf(Locale.ROOT, "%nStatistics of another day, counted ahead in %.1f s: ms%n", seconds);
        List<Double> millis = new ArrayList<>();
        for (String address : List.of("/statistics", "/statistics/groups?by=unit", "/statistics/groups?by=plan",
                "/statistics/groups?by=aspect,unit", "/statistics/spread?takenOver=false", "/ledger/facets",
                trend("week", day.minusWeeks(26), day), trend("day", day.minusDays(100), day),
                trend("month", day.minusYears(2), day))) {
            millis.add(millis(() -> http.get(0, LedgerBench.figures(address, ""))));
            System.out.printf(Locale.ROOT, "| %s | %.0f |%n", address, millis.getLast());
        }
        return String.format(Locale.ROOT, "\"countedAheadSeconds\":%.1f,\"thenMs\":%s", seconds,
                new Figures(millis).toJson());
    }

    /**
     * What is not asked for anew at each event: all that changed since an earlier position, and what the office has to do.
     *
     * @return a JSON object's fields
     */
    String asksNowAndThen(long since, long head) throws Exception {
        List<Double> millis = new ArrayList<>();
        System.out.printf("%nAsked now and then by one client: median ms%n");
        for (String address : List.of("/ledger/changes?from=" + since + "&to=" + head, "/tasks")) {
            millis.add(median(turn -> http.get(0, "/api/v1" + address)));
            System.out.printf(Locale.ROOT, "| %s | %.0f |%n", address, millis.getLast());
        }
        return String.format(Locale.ROOT, "\"changesMs\":%.1f,\"tasksMs\":%.1f", millis.getFirst(), millis.getLast());
    }

    private double first(String address, String when) throws Exception {
        return median(turn -> http.get(0, LedgerBench.figures(address, when) + asNobodyBefore()));
    }

    /** A restriction to everything there is, each time another. */
    private String asNobodyBefore() {
        return "&raisedFrom=" + LocalDate.of(1990, 1, 1).plusDays(asked++);
    }

    private double again(String address, Callable<Boolean> event) throws Exception {
        http.get(0, LedgerBench.figures(address, ""));
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            event.call();
            millis.add(millis(() -> http.get(0, LedgerBench.figures(address, ""))));
        }
        return new Figures(millis).median();
    }

    /**
     * The same answers here and in SQL over the events, which takes so long that a connection is closed.
     *
     * @return a JSON object's fields
     */
    String besideSql(PlainSql sql, long head, long past) throws Exception {
        Map<Long, List<Double>> here = new LinkedHashMap<>();
        for (long at : List.of(head, past)) {
            String when = at == head ? "" : LedgerBench.asOf(at);
            here.put(at, List.of(
                    median(turn -> http.get(0,
                            LedgerBench.page("&status=IN_PROGRESS", "number", when) + asNobodyBefore())),
                    first("/statistics/groups?by=unit", when)));
        }
        System.out.printf("%nOne client, median ms: here, plain SQL over the events%n");
        List<String> ratios = new ArrayList<>();
        for (Map.Entry<Long, List<Double>> each : here.entrySet()) {
            long at = each.getKey();
            ratios.add(ratio("page, as of " + at, each.getValue().getFirst(), median(turn -> sql.page(at))));
            ratios.add(ratio("figures, as of " + at, each.getValue().getLast(), median(turn -> sql.figures(at))));
        }
        return String.join(",", ratios);
    }

    private static String ratio(String what, double here, double plain) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, here, plain);
        return String.format(Locale.ROOT, "\"%s: plain SQL / here\":%.1f", what, plain / here);
    }

    private interface Turn {

        Object ask(int turn) throws IOException;
    }

    private static double median(Turn asking) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            int number = turn;
            millis.add(millis(() -> asking.ask(number)));
        }
        return new Figures(millis).median();
    }

    private static double millis(Callable<?> asking) throws Exception {
        long begun = System.nanoTime();
        asking.call();
        return (System.nanoTime() - begun) / 1e6;
    }
}
