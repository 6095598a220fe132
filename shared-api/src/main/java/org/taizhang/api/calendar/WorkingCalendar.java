package org.taizhang.api.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The days that are worked in: Monday to Friday, but for the holidays and the weekends worked in their place that the
 * State Council has announced. Of a year that it has not announced yet ({@link #covers}), the weekdays only.
 */
public final class WorkingCalendar {

    private static final Pattern LINE = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})(?: (\\d{4}-\\d{2}-\\d{2}))? (放假|上班|off|worked)");
    private static final Set<String> WORKED = Set.of("上班", "worked");
    /** Days in a row that one line speaks of. */
    private static final int LONGEST = 31;

    private static final WorkingCalendar ANNOUNCED = read();

    private final Map<LocalDate, Boolean> workedIn;
    private final Set<Integer> years = new HashSet<>();

    private WorkingCalendar(Map<LocalDate, Boolean> workedIn) {
        this.workedIn = Map.copyOf(workedIn);
        workedIn.keySet().forEach(day -> years.add(day.getYear()));
    }

    /** As it was announced when this version of the program was made. */
    public static WorkingCalendar announced() {
        return ANNOUNCED;
    }

    /**
     * This calendar, with what an organisation says of more days or corrects.
     *
     * @param lines each a first day, a last one where there are more, and 放假 (off) or 上班 (worked), in either
     *            language; later ones go before
     * @throws IllegalArgumentException with the line that does not read so
     */
    public WorkingCalendar corrected(List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        Map<LocalDate, Boolean> changed = new HashMap<>(workedIn);
        lines.forEach(line -> days(line).forEach(changed::put));
        return new WorkingCalendar(changed);
    }

    /** Whether this year's holidays are known. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /** Of this year, and from November on the next one, those whose holidays should be known by now and are not. */
    public List<Integer> missing(LocalDate today) {
        int year = today.getYear();
        return IntStream.rangeClosed(year, today.getMonth().compareTo(Month.NOVEMBER) < 0 ? year : year + 1)
                .filter(y -> !covers(y)).boxed().toList();
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean said = workedIn.get(day);
        return said == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : said;
    }

    /**
     * The working day after which this many working days are left until a day, that one counted in.
     *
     * @param workingDays at least one
     */
    public LocalDate before(LocalDate due, int workingDays) {
        LocalDate day = due;
        for (int left = isWorkingDay(day) ? 1 : 0; left <= workingDays; left += isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * So many working days back from a day, that one not counted.
     *
     * @param workingDays at least one
     */
    public LocalDate back(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static WorkingCalendar read() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream("holidays.txt")) {
            if (in == null) {
                throw new IllegalStateException("holidays.txt is missing from the program");
            }
            Map<LocalDate, Boolean> workedIn = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> days(line).forEach((day, worked) -> {
                        if (workedIn.put(day, worked) != null) {
                            throw new IllegalStateException("holidays.txt says two things of " + day);
                        }
                    }));
            return new WorkingCalendar(workedIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<LocalDate, Boolean> days(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(line);
        }
        Map<LocalDate, Boolean> days = new HashMap<>();
        try {
            LocalDate first = LocalDate.parse(match.group(1));
            LocalDate last = match.group(2) == null ? first : LocalDate.parse(match.group(2));
            if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
                throw new IllegalArgumentException(line);
            }
            first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, WORKED.contains(match.group(3))));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(line, e);
        }
        return days;
    }
}
