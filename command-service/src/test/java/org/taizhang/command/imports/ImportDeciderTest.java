package org.taizhang.command.imports;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.imports.ImportRefusal.DOCUMENT_ALREADY_IMPORTED;
import static org.taizhang.api.imports.ImportRefusal.IMPORT_EMPTY;
import static org.taizhang.api.imports.ImportRefusal.IMPORT_NOT_CONFIRMED;
import static org.taizhang.api.imports.ImportRefusal.IMPORT_PATH_TWICE;
import static org.taizhang.api.imports.ImportRefusal.IMPORT_STILL_RUNNING;
import static org.taizhang.api.imports.ImportRefusal.IMPORT_UNKNOWN;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.unitHead;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.imports.CompleteImport;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.api.imports.FailedRow;
import org.taizhang.api.imports.ImportCommand;
import org.taizhang.api.imports.ImportCompleted;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.imports.ImportWithdrawn;
import org.taizhang.api.imports.WithdrawImport;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.plan.PlanId;
import org.taizhang.command.ModelStory;
import org.taizhang.command.People;

class ImportDeciderTest {

    private static final ImportId IMPORT = new ImportId("import");
    private static final PlanId PLAN = new PlanId("plan");
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");

    private static ModelStory<ImportCommand, ImportEvent, Import> nothing() {
        return new ModelStory<>(Import.none(), ImportDecider::decide, (state, event, actor) -> ImportDecider.evolve(
                state, event));
    }

    private static ModelStory<ImportCommand, ImportEvent, Import> running() {
        return nothing().by(office(), confirm(row(A, "一"), row(B, "二")));
    }

    private static ModelStory<ImportCommand, ImportEvent, Import> completed() {
        return running().by(office(), new CompleteImport(IMPORT, 2, List.of()));
    }

    private static ConfirmImport confirm(ImportRow... rows) {
        return new ConfirmImport(IMPORT, "sha", PLAN, "整改方案", List.of(), List.of(rows));
    }

    private static ImportRow row(ItemId item, String path) {
        return new ImportRow(item, path, null, new Problem(Subject.TEAM, null, null,
                ProblemSource.of(SourceKind.SELF_CHECK), "学习不够", "学习不够深入。", false, List.of(), null, Map.of()), null,
                List.of(), null);
    }

    private static WithdrawImport withdraw(String reason) {
        return new WithdrawImport(IMPORT, reason);
    }

    @Test
    void the_office_confirms_what_the_preview_showed() {
        nothing().when(office(), confirm(row(A, "一"))).then(new ImportConfirmed(IMPORT, "sha", PLAN, "整改方案", List.of(),
                List.of(row(A, "一"))));
    }

    @Test
    void nobody_else_does() {
        nothing().when(unitHead(People.FINANCE), confirm(row(A, "一"))).refused(NOT_ALLOWED);
    }

    @Test
    void a_document_is_imported_once_while_its_import_runs_or_stands() {
        running().when(office(), confirm(row(A, "一"))).refused(DOCUMENT_ALREADY_IMPORTED);
        completed().when(office(), confirm(row(A, "一"))).refused(DOCUMENT_ALREADY_IMPORTED);
    }

    @Test
    void withdrawn_it_may_be_imported_anew_as_the_next_attempt() {
        completed().by(office(), withdraw("传错文件。")).by(office(), confirm(row(A, "一")))
                .nowIs(new Import.Running(PLAN, List.of(A), 2));
    }

    @Test
    void nothing_and_two_rows_of_one_path_are_no_import() {
        nothing().when(office(), confirm()).refused(IMPORT_EMPTY)
                .when(office(), confirm(row(A, "一"), row(B, "一"))).refused(IMPORT_PATH_TWICE);
    }

    @Test
    void it_is_completed_once_with_what_failed() {
        List<FailedRow> failed = List.of(new FailedRow("二", "TEXT_REQUIRED"));
        running().when(office(), new CompleteImport(IMPORT, 1, failed)).then(new ImportCompleted(IMPORT, 1, failed))
                .when(office(), new CompleteImport(IMPORT, 2, List.of())).then();
        nothing().when(office(), new CompleteImport(IMPORT, 0, List.of())).refused(IMPORT_NOT_CONFIRMED);
    }

    @Test
    void withdrawing_names_every_item_and_the_reason() {
        completed().when(office(), withdraw("传错文件。")).then(new ImportWithdrawn(IMPORT, PLAN, List.of(A, B), "传错文件。"));
        completed().when(office(), withdraw(" ")).refused(REASON_REQUIRED);
    }

    @Test
    void only_a_completed_import_is_withdrawn() {
        running().when(office(), withdraw("传错文件。")).refused(IMPORT_STILL_RUNNING);
        nothing().when(office(), withdraw("传错文件。")).refused(IMPORT_UNKNOWN);
    }
}
