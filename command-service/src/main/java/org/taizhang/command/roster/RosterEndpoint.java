package org.taizhang.command.roster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.taizhang.api.Command;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Units and people from a file: shown first, then taken whole or not at all. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Tag(name = "roster", description = "批量登记 · units and people from files")
class RosterEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Set<String> DONE_BEFORE = Set.of(PersonRefusal.PERSON_EXISTS.name(),
            PersonRefusal.EMAIL_UNCHANGED.name(), UnitRefusal.UNIT_EXISTS.name());

    private final PeopleFile people;
    private final UnitsFile units;
    private final Positions positions;

    RosterEndpoint(PeopleFile people, UnitsFile units, Positions positions) {
        this.people = people;
        this.units = units;
        this.positions = positions;
    }

    /** What is wrong in a cell: {@code target} is the line, a colon and the column. */
    record WrongCell(String target, String code, String message) {

        static WrongCell of(Missing missing) {
            boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
            return new WrongCell(String.valueOf(missing.target()), missing.code(),
                    english ? missing.en() : missing.zh());
        }
    }

    record Preview(int created, int existing, int addresses, List<WrongCell> wrong) {

        static Preview of(RosterReading reading) {
            return new Preview(reading.commands().size(), reading.existing(),
                    reading.addresses().size(),
                    reading.wrong().stream().map(WrongCell::of).toList());
        }
    }

    record Taken(int created, int existing, int addresses, String position) {}

    @Issues(RegisterPerson.class)
    @PostMapping("/people/import/preview")
    @Operation(summary = "预览人员文件 · preview a file of people")
    Preview previewPeople(@RequestPart MultipartFile file) throws IOException, InterruptedException {
        awaitDirectory();
        return Preview.of(people.read(file.getBytes()));
    }

    @Issues(RegisterPerson.class)
    @PostMapping("/people/import")
    @Operation(summary = "导入人员文件 · take a file of people")
    Taken takePeople(@RequestPart MultipartFile file, Sender sender) throws IOException, InterruptedException {
        awaitDirectory();
        return taken(people.read(file.getBytes()), sender);
    }

    @Issues(FoundUnit.class)
    @PostMapping("/units/import/preview")
    @Operation(summary = "预览单位文件 · preview a file of units")
    Preview previewUnits(@RequestPart MultipartFile file) throws IOException, InterruptedException {
        awaitDirectory();
        return Preview.of(units.read(file.getBytes()));
    }

    @Issues(FoundUnit.class)
    @PostMapping("/units/import")
    @Operation(summary = "导入单位文件 · take a file of units")
    Taken takeUnits(@RequestPart MultipartFile file, Sender sender) throws IOException, InterruptedException {
        awaitDirectory();
        return taken(units.read(file.getBytes()), sender);
    }

    /** All that was registered before this request counts: people come right after their units. */
    private void awaitDirectory() throws InterruptedException {
        if (!positions.await(DirectoryProjection.GROUP, positions.head(), PATIENCE)) {
            throw new Refusal(GeneralRefusal.NO_ANSWER);
        }
    }

    /** A break in the middle is mended by sending the file again: what is there stays as it is. */
    private Taken taken(RosterReading reading, Sender sender) {
        int created = 0;
        for (Command command : reading.commandsIfRight()) {
            created += sent(command, sender) ? 1 : 0;
        }
        int addresses = 0;
        for (Command command : reading.addresses()) {
            addresses += sent(command, sender) ? 1 : 0;
        }
        int existing = reading.existing() + reading.commands().size() - created;
        return new Taken(created, existing, addresses, Long.toString(positions.head()));
    }

    /** The directory does not have it yet, when the same file comes twice at once. */
    private static boolean sent(Command command, Sender sender) {
        try {
            sender.sendAlong(command);
            return true;
        } catch (Refusal refusal) {
            if (DONE_BEFORE.contains(refusal.code().name())) {
                return false;
            }
            throw refusal;
        }
    }
}
