package org.taizhang.command.roster;

import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.Command;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** What reading a file comes to: a command for each row that is new, and all that is wrong. */
final class RosterReading {

    private static final int LONGEST = 100;

    private final List<Command> commands = new ArrayList<>();
    private final List<Command> addresses = new ArrayList<>();
    private final List<Missing> wrong = new ArrayList<>();
    private int existing;

    void add(Command command) {
        commands.add(command);
    }

    /** To be given once everybody is registered. */
    void address(Command command) {
        addresses.add(command);
    }

    void exists() {
        existing++;
    }

    void wrong(RosterFile.Row row, Column column, RefusalCode code) {
        wrong.add(Missing.of(code, row.line() + ":" + column.zh()));
    }

    /** The cell can be a name or a title. */
    boolean suits(RosterFile.Row row, Column column, boolean needed) {
        String text = row.text(column);
        if (needed && text.isEmpty()) {
            wrong(row, column, RosterRefusal.VALUE_NEEDED);
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            wrong(row, column, RosterRefusal.VALUE_TOO_LONG);
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            wrong(row, column, RosterRefusal.VALUE_HAS_CONTROLS);
        } else {
            return true;
        }
        return false;
    }

    int existing() {
        return existing;
    }

    List<Missing> wrong() {
        return List.copyOf(wrong);
    }

    /** Commands in an order in which they can be given. */
    List<Command> commands() {
        return List.copyOf(commands);
    }

    List<Command> addresses() {
        return List.copyOf(addresses);
    }

    /** @throws Refusal ROWS_WRONG with everything that is wrong */
    List<Command> commandsIfRight() {
        if (!wrong.isEmpty()) {
            throw new Refusal(RosterRefusal.ROWS_WRONG, wrong);
        }
        return commands();
    }
}
