package org.taizhang.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.DerivedId;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.directory.Directory;

/**
 * Makes rows of what was confirmed. Ids follow from the document, the attempt and the place in it; names that are
 * not known here are kept as they were written, never guessed.
 */
@Component
class ImportRows {

    private final Directory directory;

    ImportRows(Directory directory) {
        this.directory = directory;
    }

    List<ImportRow> of(ImportBody body, int attempt) {
        ProblemSource source = body.source() == null
                ? ProblemSource.of(SourceKind.DEMOCRATIC_LIFE_MEETING)
                : new ProblemSource(body.source().kind(), body.source().externalNumber(),
                        body.source().feedbackDate());
        return body.items().stream().map(item -> row(item, source, body.documentSha256(), attempt)).toList();
    }

    private ImportRow row(ImportBody.ItemBody item, ProblemSource source, String document, int attempt) {
        String id = DerivedId.of("item", document, Integer.toString(attempt), item.path());
        Problem problem = new Problem(item.subject() == null ? Subject.TEAM : item.subject(), item.personId(),
                item.aspect(), source, item.title() == null ? item.problem() : item.title(), item.problem(),
                item.problemDerived(), orNone(item.manifestations()), item.rootCause(),
                item.details() == null ? Map.of() : item.details());
        List<ImportBody.MeasureBody> given = orNone(item.measures());
        List<MeasureDraft> measures = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            measures.add(measure(given.get(i), new MeasureId(DerivedId.of("measure", id, Integer.toString(i)))));
        }
        UnitId unit = item.responsibleUnitId() != null ? item.responsibleUnitId() : unitNamed(item.responsibleUnit());
        return new ImportRow(new ItemId(id), item.path(), item.section(), problem,
                unit == null ? onlyUnit(measures) : unit, measures, declaration(item, given));
    }

    /** Where every measure names the same unit, the item is that unit's. */
    private static @Nullable UnitId onlyUnit(List<MeasureDraft> measures) {
        Set<Optional<UnitId>> named = new LinkedHashSet<>();
        measures.forEach(measure -> named.add(Optional.ofNullable(measure.assignment().responsibleUnit())));
        return named.size() == 1 ? named.iterator().next().orElse(null) : null;
    }

    private MeasureDraft measure(ImportBody.MeasureBody body, MeasureId id) {
        List<String> asWritten = new ArrayList<>();
        List<PersonId> owners = persons("责任人", body.owners(), body.ownerIds(), asWritten);
        List<PersonId> leaders = persons("责任领导", body.leadLeaders(), body.leadLeaderIds(), asWritten);
        List<UnitId> lead = units("牵头单位", body.leadUnits(), body.leadUnitIds(), asWritten);
        List<UnitId> assisting = units("配合单位", body.assistingUnits(), body.assistingUnitIds(), asWritten);
        UnitId unit = first(units("责任单位", listOf(body.responsibleUnit()), listOf(body.responsibleUnitId()), asWritten));
        UnitId oversight = first(units("督导单位", listOf(body.oversightUnit()), null, asWritten));
        if (body.ownersNote() != null) {
            asWritten.add(body.ownersNote());
        }
        UnitId responsible = unit == null && lead.size() == 1 ? lead.getFirst() : unit;
        Assignment assignment = new Assignment(owners, leaders, responsible, lead, assisting, oversight,
                asWritten.isEmpty() ? null : String.join("；", asWritten));
        Deadline deadline = new Deadline(body.deadline().kind(), body.deadline().date(),
                body.deadline().reviewEvery(), body.deadline().rawText());
        return new MeasureDraft(id, body.title() == null ? body.text() : body.title(), body.text(), assignment,
                deadline, body.declaredStatus(), body.declaredProgress(), orNone(body.evidenceReferences()));
    }

    private static @Nullable Declaration declaration(ImportBody.ItemBody item, List<ImportBody.MeasureBody> measures) {
        List<String> statuses = measures.stream().map(ImportBody.MeasureBody::declaredStatus)
                .filter(status -> status != null && !status.isBlank()).distinct().toList();
        if (item.declaredStatus() == null && statuses.isEmpty()) {
            return null;
        }
        List<String> references = measures.stream().flatMap(m -> orNone(m.evidenceReferences()).stream()).distinct()
                .toList();
        String status = item.declaredStatus() == null ? String.join("；", statuses) : item.declaredStatus();
        return new Declaration(status, item.declaredClosedOn(), references, item.path());
    }

    private List<PersonId> persons(String label, @Nullable List<String> names, @Nullable List<PersonId> ids,
            List<String> asWritten) {
        return resolved(label, names, ids, directory::personNamed, asWritten);
    }

    private List<UnitId> units(String label, @Nullable List<String> names, @Nullable List<UnitId> ids,
            List<String> asWritten) {
        return resolved(label, names, ids, directory::unitNamed, asWritten);
    }

    /** Ids given by the client settle it; else each name is looked up, and what is unknown stays as written. */
    private static <T> List<T> resolved(String label, @Nullable List<String> names, @Nullable List<T> ids,
            Function<String, Optional<T>> lookUp, List<String> asWritten) {
        if (ids != null && !ids.isEmpty()) {
            return ids;
        }
        List<T> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        orNone(names).forEach(name -> lookUp.apply(name).ifPresentOrElse(found::add, () -> unknown.add(name)));
        if (!unknown.isEmpty()) {
            asWritten.add(label + "：" + String.join("、", unknown));
        }
        return found;
    }

    private @Nullable UnitId unitNamed(@Nullable String name) {
        return name == null ? null : directory.unitNamed(name).orElse(null);
    }

    private static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.getFirst();
    }

    private static <T> List<T> listOf(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
