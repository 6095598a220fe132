package org.taizhang.query.directory;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.directory.FindPeople;
import org.taizhang.api.directory.FindUnits;
import org.taizhang.api.directory.PeopleView;
import org.taizhang.api.directory.PersonView;
import org.taizhang.api.directory.UnitView;
import org.taizhang.api.directory.UnitsView;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.CsvText;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** Units and people as files, under the headers that importing them takes. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "directory")
class RosterFileEndpoint {

    private final Ask bus;
    private final Clock clock;

    RosterFileEndpoint(Ask bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    @GetMapping(path = "/people.csv", produces = "text/csv")
    @Operation(summary = "导出人员（csv） · the people who are here, as comma-separated values")
    void people(Caller caller, HttpServletResponse response) throws IOException {
        boolean english = Language.english();
        List<PersonView> people = bus.ask(new FindPeople(caller, null), PeopleView.class).people();
        Map<String, String> names = names(bus.ask(new FindUnits(caller), UnitsView.class).units());
        boolean addresses = caller.holds(Role.SYSTEM_ADMIN);
        List<List<String>> rows = people.stream().filter(person -> person.leftOn() == null)
                .map(person -> row(Objects.requireNonNullElse(person.email(), ""), addresses, person.name(),
                        nameOf(person.unit() == null ? null : person.unit().id(), names),
                        Objects.requireNonNullElse(person.title(), "")))
                .toList();
        write(response, english ? "people" : "人员",
                english ? row("email", addresses, "name", "unit", "title") : row("电子邮箱", addresses, "姓名", "单位", "职务"),
                rows);
    }

    /** Addresses are for those who keep them. */
    private static List<String> row(String address, boolean addresses, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (addresses) {
            row.add(address);
        }
        return row;
    }

    @GetMapping(path = "/units.csv", produces = "text/csv")
    @Operation(summary = "导出单位（csv） · the open units, as comma-separated values")
    void units(Caller caller, HttpServletResponse response) throws IOException {
        boolean english = Language.english();
        List<UnitView> units = bus.ask(new FindUnits(caller), UnitsView.class).units();
        Map<String, String> names = names(units);
        List<List<String>> rows = units.stream().filter(unit -> !unit.closed())
                .map(unit -> List.of(unit.name(), nameOf(unit.parent(), names))).toList();
        write(response, english ? "units" : "单位", english ? List.of("name", "parent") : List.of("单位名称", "上级单位"),
                rows);
    }

    /** How a file names each unit: where several have the same name, by its id, which is what importing takes then. */
    private static Map<String, String> names(List<UnitView> units) {
        Map<String, Long> alike = units.stream().filter(unit -> !unit.closed())
                .collect(Collectors.groupingBy(UnitView::name, Collectors.counting()));
        return units.stream().collect(Collectors.toMap(UnitView::id,
                unit -> alike.getOrDefault(unit.name(), 0L) > 1 ? unit.id() : unit.name()));
    }

    private static String nameOf(@Nullable String unit, Map<String, String> names) {
        return unit == null ? "" : names.getOrDefault(unit, unit);
    }

    private void write(HttpServletResponse response, String name, List<String> header, List<List<String>> rows)
            throws IOException {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + "-" + day + ".csv", StandardCharsets.UTF_8).build().toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write(CsvText.BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvText::harmless).toList());
            }
            printer.flush();
        }
    }
}
