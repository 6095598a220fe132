package org.taizhang.command.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.imports.CompleteImport;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.api.imports.ImportCommand;
import org.taizhang.api.imports.ImportCompleted;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.imports.ImportRefusal;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.imports.ImportWithdrawn;
import org.taizhang.api.imports.WithdrawImport;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to an import, and what each event changes. Pure. */
public final class ImportDecider {

    private ImportDecider() {}

    /** @throws Refusal with a code of {@link ImportRefusal} or {@link GeneralRefusal}; then nothing follows */
    public static Decision<ImportEvent> decide(ImportCommand command, Import state, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case ConfirmImport c -> List.of(confirm(c, state));
            case CompleteImport c -> complete(c, state);
            case WithdrawImport c -> List.of(withdraw(c, state));
        });
    }

    /** The state after one more event. */
    public static Import evolve(Import before, ImportEvent event) {
        return switch (event) {
            case ImportConfirmed e -> new Import.Running(e.planId(), e.rows().stream().map(ImportRow::itemId).toList(),
                    before.attempt() + 1);
            case ImportCompleted _ -> {
                Import.Running running = (Import.Running) before;
                yield new Import.Completed(running.plan(), running.items(), running.attempt());
            }
            case ImportWithdrawn _ -> new Import.Withdrawn(before.attempt());
        };
    }

    private static ImportEvent confirm(ConfirmImport c, Import state) {
        Refuse.when(state instanceof Import.Running || state instanceof Import.Completed,
                ImportRefusal.DOCUMENT_ALREADY_IMPORTED);
        Refuse.when(c.rows().isEmpty(), ImportRefusal.IMPORT_EMPTY);
        Set<String> paths = c.rows().stream().map(ImportRow::path).collect(Collectors.toSet());
        Refuse.when(paths.size() < c.rows().size(), ImportRefusal.IMPORT_PATH_TWICE);
        return new ImportConfirmed(c.importId(), c.documentSha256(), c.planId(), c.title(), c.sections(), c.rows());
    }

    /** A repeat changes nothing: the process may be redelivered. */
    private static List<ImportEvent> complete(CompleteImport c, Import state) {
        if (state instanceof Import.Completed || state instanceof Import.Withdrawn) {
            return List.of();
        }
        Refuse.when(!(state instanceof Import.Running), ImportRefusal.IMPORT_NOT_CONFIRMED);
        return List.of(new ImportCompleted(c.importId(), c.created(), c.failed()));
    }

    private static ImportEvent withdraw(WithdrawImport c, Import state) {
        Refuse.when(state instanceof Import.Running, ImportRefusal.IMPORT_STILL_RUNNING);
        Refuse.blankReason(c.reason());
        if (state instanceof Import.Completed completed) {
            return new ImportWithdrawn(c.importId(), completed.plan(), completed.items(), c.reason());
        }
        throw new Refusal(ImportRefusal.IMPORT_UNKNOWN);
    }
}
