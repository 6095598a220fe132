package org.taizhang.api.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days that are worked in: Monday to Friday, but for the holidays and the weekends worked in their place that the
 * State Council has announced. Of a year that it has not announced yet ({@link #covers}), the weekdays only.
 */
public final class WorkingCalendar {

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

    /** Whether this year's holidays are known. */
    public boolean covers(int year) {
        return years.contains(year);
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

    private static WorkingCalendar read() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream("holidays.txt")) {
            if (in == null) {
                throw new IllegalStateException("holidays.txt is missing from the program");
            }
            Map<LocalDate, Boolean> workedIn = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> read(List.of(line.split(" ")), workedIn));
            return new WorkingCalendar(workedIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(List<String> words, Map<LocalDate, Boolean> workedIn) {
        boolean worked = switch (words.getLast()) {
            case "上班" -> true;
            case "放假" -> false;
            default -> throw new IllegalStateException("holidays.txt: " + words);
        };
        LocalDate last = LocalDate.parse(words.get(words.size() - 2));
        for (LocalDate day = LocalDate.parse(words.getFirst()); !day.isAfter(last); day = day.plusDays(1)) {
            if (workedIn.put(day, worked) != null) {
                throw new IllegalStateException("holidays.txt says two things of " + day);
            }
        }
    }
}
