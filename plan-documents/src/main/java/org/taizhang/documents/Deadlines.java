package org.taizhang.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.PlanPreview.Deadline;
import org.taizhang.documents.PlanPreview.Warning;

/** Reads deadlines. A missing year or a lost digit is never guessed. */
final class Deadlines {

    private static final Pattern IMMEDIATE = Pattern.compile("立行立改|立即整改|立整立改|即知即改|立即");
    private static final Pattern SUSTAINED = Pattern.compile("长期|持续|常态化|一以贯之|经常性");
    private static final Pattern DAY = Pattern
            .compile("(\\d{4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*月?\\s*(底|末|低|份|内)");
    private static final Pattern MONTH_ALONE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月$");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?\\s*(?:年?底|年末|内|年内|全年)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})\\s*年\\s*第?([一二三四1-4])季度");
    private static final Pattern HALF = Pattern.compile("(\\d{4})\\s*年\\s*(上|下)半年");
    private static final Pattern RELATIVE = Pattern
            .compile("反馈(?:意见)?(?:之日|之后|后)?起?\\D{0,4}?(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(个月|日|天|年)");
    private static final Pattern SERIAL = Pattern.compile("^[3-5]\\d{4}$");

    private Deadlines() {}

    /** A deadline with what a reader should look at. */
    record Reading(Deadline deadline, List<Warning> warnings) {}

    static Reading read(@Nullable String raw, ReadingContext context) {
        List<Warning> warnings = new ArrayList<>();
        if (raw == null || raw.isBlank()) {
            return new Reading(new Deadline(DeadlineKind.UNCONFIRMED, null, null, null),
                    List.of(Warnings.DEADLINE_MISSING.warning()));
        }
        String text = Widths.half(raw.strip()).replace(" ", "");
        boolean sustained = SUSTAINED.matcher(text).find();
        LocalDate date = date(text, context, warnings);
        DeadlineKind kind;
        if (date != null) {
            kind = sustained ? DeadlineKind.BY_DATE_THEN_SUSTAIN : DeadlineKind.BY_DATE;
        } else if (IMMEDIATE.matcher(text).find()) {
            kind = DeadlineKind.IMMEDIATE;
        } else if (sustained && !text.matches(".*\\d.*")) {
            kind = DeadlineKind.CONTINUOUS;
        } else {
            kind = DeadlineKind.UNCONFIRMED;
            if (warnings.isEmpty()) {
                warnings.add(Warnings.DEADLINE_UNREADABLE.warning());
            }
        }
        if (date != null && date.isBefore(context.today())) {
            warnings.add(Warnings.PAST_DEADLINE.warning());
        }
        return new Reading(new Deadline(kind, date, sustained ? cycle(text) : null, raw.strip()), warnings);
    }

    private static @Nullable LocalDate date(String text, ReadingContext context, List<Warning> warnings) {
        try {
            Matcher day = DAY.matcher(text);
            if (day.find()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
            Matcher month = MONTH.matcher(text);
            if (month.find() && !month.group(2).isEmpty()) {
                if (month.group(3).equals("低")) {
                    warnings.add(Warnings.MONTH_END_TYPO.warning());
                }
                return YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth();
            }
            Matcher alone = MONTH_ALONE.matcher(text);
            if (alone.find()) {
                return YearMonth.of(number(alone, 1), number(alone, 2)).atEndOfMonth();
            }
            return period(text, context, warnings);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate period(String text, ReadingContext context, List<Warning> warnings) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            int number = "一二三四".indexOf(quarter.group(2)) + 1;
            return YearMonth.of(number(quarter, 1), 3 * (number > 0 ? number : Integer.parseInt(quarter.group(2))))
                    .atEndOfMonth();
        }
        Matcher half = HALF.matcher(text);
        if (half.find()) {
            return half.group(2).equals("上")
                    ? LocalDate.of(number(half, 1), 6, 30)
                    : LocalDate.of(number(half, 1), 12, 31);
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            return LocalDate.of(number(year, 1), 12, 31);
        }
        if (SERIAL.matcher(text).matches()) {
            // Day 1 is 1900-01-01, and the spreadsheet's calendar has a 29 February 1900.
            return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text));
        }
        return relative(text, context, warnings);
    }

    private static @Nullable LocalDate relative(String text, ReadingContext context, List<Warning> warnings) {
        Matcher relative = RELATIVE.matcher(text);
        if (!relative.find() || text.contains("工作日")) {
            return null;
        }
        LocalDate from = context.feedbackDate();
        if (from == null) {
            warnings.add(Warnings.FEEDBACK_DATE_NEEDED.warning());
            return null;
        }
        String count = relative.group(1);
        int n = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : Numbering.chinese(count);
        return switch (relative.group(2)) {
            case "个月" -> from.plusMonths(n);
            case "年" -> from.plusYears(n);
            default -> from.plusDays(n);
        };
    }

    private static String cycle(String text) {
        return text.contains("每月")
                ? "MONTH"
                : text.contains("半年") ? "HALF_YEAR" : text.contains("每年") ? "YEAR" : "QUARTER";
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
