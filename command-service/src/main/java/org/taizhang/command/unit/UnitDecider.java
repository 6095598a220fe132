package org.taizhang.command.unit;

import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.RenameUnit;
import org.taizhang.api.unit.UnitCommand;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;

/** Decides every command to a unit. Pure; the only state is whether the unit exists. */
final class UnitDecider {

    private UnitDecider() {}

    static Decision<UnitEvent> decide(UnitCommand command, boolean founded, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, List.of(switch (command) {
            case FoundUnit c -> found(c, founded);
            case RenameUnit c -> rename(c, founded);
        }));
    }

    private static UnitEvent found(FoundUnit c, boolean founded) {
        if (founded) {
            throw new Refusal(UnitRefusal.UNIT_EXISTS);
        }
        requireName(c.name());
        return new UnitFounded(c.unitId(), c.name(), c.parent());
    }

    private static UnitEvent rename(RenameUnit c, boolean founded) {
        if (!founded) {
            throw new Refusal(UnitRefusal.UNIT_UNKNOWN);
        }
        requireName(c.name());
        return new UnitRenamed(c.unitId(), c.name(), c.reason());
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new Refusal(GeneralRefusal.TEXT_REQUIRED);
        }
    }
}
