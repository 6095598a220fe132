package org.taizhang.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.taizhang.api.EventCatalogue;
import org.taizhang.api.person.PersonId;

/** Whoever gives an event a text has to say whether it may name people. */
class EveryTextIsMarkedTest {

    /** Components of text that nobody types, or that names no person; by their names as {@code Record.component}. */
    private static final Set<String> NOT_FREE = Set.of(
            // numbers that this program gives
            "ProblemRaised.number", "ItemTakenOver.number", "ItemMerged.intoNumber",
            "RepeatedProblemLinked.earlierNumber", "NoticeIssued.number",
            // hashes, and what a file was found to be
            "ItemPutInForce.contentSha256", "FrozenItem.contentSha256", "PlanDrafted.documentSha256",
            "ImportConfirmed.documentSha256", "EvidenceFile.sha256", "EvidenceFile.mediaType",
            "ClosureRequested.evidence", "ClosureStepApproved.reviewedEvidence",
            // places in a document, made of its numerals
            "Place.path", "PlanSection.path", "ImportRow.path", "FailedRow.path",
            // what was redacted, and where its key lay
            "RedactedText.stream", "RedactedText.path", "RedactedText.key", "RedactionProposed.files",
            "RedactionApproved.files", "RedactionCarriedOut.streams", "RedactionCarriedOut.files",
            "PersonErased.key", "PersonRestricted.key",
            // refusal codes
            "FailedRow.code", "MeasureNotHandedOver.refusal", "BulkOutcome.code",
            // settings and what is chosen from them
            "SettingChanged.before", "SettingChanged.value", "Problem.aspect",
            // names of columns
            "ViewContent.columns",
            // names of units
            "UnitFounded.name", "UnitRenamed.name",
            // names of processing groups, and ids of streams and events
            "DeadLettersRetried.group", "DeadLettersRetried.sequence", "DeadLettersDiscarded.group",
            "DeadLettersDiscarded.sequence", "DeadLettersDiscarded.events",
            // an id of one kind or another
            "Due.id");

    private record TextOf(Class<?> owner, RecordComponent component, Class<?> event) {

        String name() {
            return owner.getSimpleName() + "." + component.getName();
        }

        boolean isMarked() {
            return component.isAnnotationPresent(FreeText.class) || component.isAnnotationPresent(PersonalData.class);
        }
    }

    private static List<TextOf> texts(List<? extends Class<?>> events) {
        List<TextOf> found = new ArrayList<>();
        events.forEach(event -> collect(event, event, found, new TreeSet<>()));
        return found;
    }

    private static void collect(Class<?> type, Class<?> event, List<TextOf> found, Set<String> seen) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(member -> collect(member, event, found, seen));
        }
        if (!type.isRecord() || !seen.add(type.getName()) || isId(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            List<Class<?>> held = held(component.getGenericType()).toList();
            if (held.stream().anyMatch(each -> each == String.class || each == Object.class)) {
                found.add(new TextOf(type, component, event));
            }
            held.forEach(each -> collect(each, event, found, seen));
        }
    }

    /** A record of one component called value, as every id is. */
    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return type.getSimpleName().endsWith("Id") && components.length == 1 && components[0].getName().equals("value");
    }

    private static Stream<Class<?>> held(Type type) {
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(EveryTextIsMarkedTest::held)
                : Stream.of((Class<?>) type);
    }

    private static boolean namesItsPerson(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(each -> each.getName().equals("personId") && each.getType() == PersonId.class);
    }

    @Test
    void every_text_of_an_event_is_marked_or_known_to_be_free_of_people() {
        List<TextOf> texts = texts(EventCatalogue.events());
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts).filteredOn(text -> !text.isMarked() && !NOT_FREE.contains(text.name()))
                .extracting(TextOf::name).as("neither marked nor listed").isEmpty();
    }

    @Test
    void nothing_is_listed_that_is_marked_or_gone() {
        assertThat(texts(EventCatalogue.events())).filteredOn(text -> !text.isMarked()).extracting(TextOf::name)
                .containsAll(NOT_FREE);
    }

    @Test
    void personal_data_stand_only_in_events_that_name_the_person() {
        assertThat(texts(EventCatalogue.events()))
                .filteredOn(text -> text.component().isAnnotationPresent(PersonalData.class))
                .isNotEmpty().allMatch(text -> namesItsPerson(text.event()));
    }

    record Forgotten(PersonId personId, List<Nested> nested) {}

    record Nested(@FreeText String text, String remark, @PersonalData String name) {}

    @Test
    void a_text_that_was_forgotten_is_found_wherever_it_stands() {
        assertThat(texts(List.of(Forgotten.class))).filteredOn(text -> !text.isMarked()).extracting(TextOf::name)
                .containsExactly("Nested.remark");
    }
}
