package org.taizhang.command.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.pcollections.OrderedPMap;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.Refuse;

/**
 * What is known of an item, whatever its state.
 *
 * @param version sequence number of its last event
 * @param measures those that are not dropped, in the order in which they were assigned
 * @param dropped measures that are not carried out
 * @param evidence in the order in which it was submitted
 * @param extensions in the order in which they were requested
 * @param repeats the earlier items that this one repeats
 */
public record ItemFacts(long version, ItemOrigin origin, Preparation preparation, Round round,
        Map<MeasureId, MeasureState> measures, Set<MeasureId> dropped, Map<EvidenceId, EvidenceState> evidence,
        Map<ExtensionId, ExtensionState> extensions, List<ItemId> repeats) {

    public ItemFacts {
        measures = kept(measures);
        dropped = Set.copyOf(dropped);
        evidence = kept(evidence);
        extensions = kept(extensions);
        repeats = List.copyOf(repeats);
    }

    /** In the same order, and sharing what it has with those it is made from, so that a long history stays cheap. */
    private static <K, V> OrderedPMap<K, V> kept(Map<K, V> map) {
        return map instanceof OrderedPMap<K, V> already ? already : OrderedPMap.from(map);
    }

    static ItemFacts of(ItemOrigin origin, Preparation preparation) {
        return new ItemFacts(0, origin, preparation, Round.FIRST, Map.of(), Set.of(), Map.of(), Map.of(), List.of());
    }

    MeasureState measure(MeasureId id) {
        return Refuse.missing(measures.get(id),
                dropped.contains(id) ? ItemRefusal.MEASURE_DROPPED : ItemRefusal.MEASURE_UNKNOWN);
    }

    EvidenceState evidence(EvidenceId id) {
        return Refuse.missing(evidence.get(id), ItemRefusal.EVIDENCE_UNKNOWN);
    }

    ExtensionState extension(ExtensionId id) {
        return Refuse.missing(extensions.get(id), ItemRefusal.EXTENSION_UNKNOWN);
    }

    Stream<ExtensionState> extensionsOf(MeasureId measure) {
        return extensions.values().stream().filter(extension -> extension.measure().equals(measure));
    }

    /** How often the measure's deadline was extended, in all rounds. */
    int granted(MeasureId measure) {
        return (int) extensionsOf(measure).filter(e -> e.verdict() == ExtensionState.Verdict.GRANTED).count();
    }

    /** Hashes of every file of accepted evidence that counts in this round, sorted. */
    List<String> acceptedHashes() {
        return evidence.values().stream().filter(e -> e.counts() && measures.containsKey(e.measure()))
                .flatMap(e -> e.files().stream())
                .map(EvidenceFile::sha256).distinct().sorted().toList();
    }

    boolean hasAcceptedEvidence(MeasureId measure) {
        return evidence.values().stream().anyMatch(e -> e.counts() && e.measure().equals(measure));
    }

    boolean hasStandingEvidence(MeasureId measure) {
        return evidence.values().stream().anyMatch(e -> e.current() && e.stands() && e.measure().equals(measure));
    }

    boolean hasMeasure(MeasureId id) {
        return measures.containsKey(id) || dropped.contains(id);
    }

    /** A plan has it in force: its content changes by a revision only. */
    boolean frozen() {
        return preparation.planVersion() != null;
    }

    ItemContent content() {
        return new ItemContent(origin.problem(), preparation.responsibleUnit(),
                measures.values().stream().map(MeasureState::content).toList());
    }

    boolean ownedBy(Set<PersonId> persons) {
        return measures.values().stream().flatMap(m -> m.assignment().owners().stream()).anyMatch(persons::contains);
    }

    /** What a command to the whole item touches. */
    Reach reach() {
        Set<PersonId> owners = measures.values().stream().flatMap(m -> m.assignment().owners().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<PersonId> leaders = measures.values().stream().flatMap(m -> m.assignment().leadLeaders().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Reach(origin.place().plan(), Reach.units(preparation.responsibleUnit()), owners, leaders);
    }

    /** What a command to one measure touches. */
    Reach reach(MeasureState measure) {
        return new Reach(origin.place().plan(),
                Reach.units(preparation.responsibleUnit(), measure.assignment().responsibleUnit()),
                Set.copyOf(measure.assignment().owners()), Set.copyOf(measure.assignment().leadLeaders()));
    }

    ItemFacts at(long newVersion) {
        return new ItemFacts(newVersion, origin, preparation, round, measures, dropped, evidence, extensions, repeats);
    }

    ItemFacts with(Preparation changed) {
        return new ItemFacts(version, origin, changed, round, measures, dropped, evidence, extensions, repeats);
    }

    ItemFacts with(Round changed) {
        return new ItemFacts(version, origin, preparation, changed, measures, dropped, evidence, extensions, repeats);
    }

    ItemFacts repeating(ItemId earlier) {
        List<ItemId> changed = new ArrayList<>(repeats);
        changed.add(earlier);
        return new ItemFacts(version, origin, preparation, round, measures, dropped, evidence, extensions, changed);
    }

    ItemFacts with(ProblemAmendment amendment) {
        return new ItemFacts(version, origin.reading(amendment), preparation, round, measures, dropped, evidence,
                extensions, repeats);
    }

    ItemFacts without(MeasureId measure) {
        Set<MeasureId> more = new HashSet<>(dropped);
        more.add(measure);
        return new ItemFacts(version, origin, preparation, round, kept(measures).minus(measure), more, evidence,
                extensions, repeats);
    }

    ItemFacts with(MeasureState added) {
        return new ItemFacts(version, origin, preparation, round, kept(measures).plus(added.id(), added), dropped,
                evidence,
                extensions, repeats);
    }

    ItemFacts with(EvidenceState added) {
        return new ItemFacts(version, origin, preparation, round, measures, dropped,
                kept(evidence).plus(added.id(), added), extensions, repeats);
    }

    ItemFacts with(ExtensionState added) {
        return new ItemFacts(version, origin, preparation, round, measures, dropped, evidence,
                kept(extensions).plus(added.id(), added), repeats);
    }

    ItemFacts changing(MeasureId id, UnaryOperator<MeasureState> change) {
        return with(change.apply(measure(id)));
    }

    ItemFacts changing(EvidenceId id, UnaryOperator<EvidenceState> change) {
        return with(change.apply(evidence(id)));
    }

    ItemFacts changing(ExtensionId id, ExtensionState.Verdict verdict) {
        return with(extension(id).decided(verdict));
    }
}
