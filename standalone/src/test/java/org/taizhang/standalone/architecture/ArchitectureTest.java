package org.taizhang.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.taizhang.api.DomainEvent;
import org.taizhang.command.CommandServiceConfiguration;
import org.taizhang.query.QueryServiceConfiguration;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.standalone.architecture.violators.ViolatingCommandHandler;
import org.taizhang.standalone.architecture.violators.ViolatingEventHandler;
import org.taizhang.standalone.architecture.violators.ViolatingHistory;
import org.taizhang.standalone.architecture.violators.ViolatingModel;
import org.taizhang.standalone.architecture.violators.ViolatingQueryEndpoint;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The house's walls. Each rule is also shown to fail on a deliberate violator. */
class ArchitectureTest {

    private static final String API = DomainEvent.class.getPackageName();
    private static final String COMMAND = CommandServiceConfiguration.class.getPackageName();
    private static final String QUERY = QueryServiceConfiguration.class.getPackageName();
    private static final String RUNTIME = ServiceRuntimeConfiguration.class.getPackageName();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(API, COMMAND, QUERY, RUNTIME);

    private static final String MODELS = ".*(Decider|Evolution|Facts|State|Raising|Preparing|Measuring|Amending|Revising"
            + "|Evidencing|Closing|Round|RequestedClosure|Preparation|ItemOrigin|Item|Plan|Person|Import|Linking|Covering"
            + "|Notice|Bulk|Delegation|HandOver|UnitTree|SettingRules|SavedView|ContentRules|ViolatingModel)";

    @Test
    void the_contract_depends_on_java_and_two_sets_of_annotations_only() {
        noClasses().that().resideInAPackage(API + "..").should().dependOnClassesThat(
                resideInAPackage("..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(API + "..",
                                "java..", "com.fasterxml.jackson.annotation..", "org.jspecify.annotations.."))))
                .check(HOUSE);
    }

    @Test
    void the_services_do_not_know_each_other_and_the_runtime_knows_neither() {
        noClasses().that().resideInAPackage(COMMAND + "..").should().dependOnClassesThat()
                .resideInAPackage(QUERY + "..")
                .check(HOUSE);
        noClasses().that().resideInAPackage(QUERY + "..").should().dependOnClassesThat()
                .resideInAPackage(COMMAND + "..")
                .check(HOUSE);
        noClasses().that().resideInAPackage(RUNTIME + "..").should().dependOnClassesThat()
                .resideInAnyPackage(COMMAND + "..", QUERY + "..").check(HOUSE);
    }

    private static final ArchRule MODELS_ARE_PURE = noClasses().that().haveNameMatching(MODELS).and()
            .haveSimpleNameNotStartingWith("When").and().resideOutsideOfPackage(QUERY + "..").should()
            .dependOnClassesThat().resideInAnyPackage("org.axonframework..", "org.springframework..", "org.slf4j..",
                    "jakarta..", "tools.jackson..")
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC");

    @Test
    void a_model_touches_no_framework_no_clock_and_no_log() {
        MODELS_ARE_PURE.check(HOUSE);
        fails(MODELS_ARE_PURE, ViolatingModel.class);
    }

    private static final ArchRule COMMAND_HANDLERS = methods().that().areAnnotatedWith(CommandHandler.class).should()
            .beDeclaredInClassesThat().haveSimpleNameEndingWith("Aggregate");

    @Test
    void command_handlers_stand_in_aggregates_only() {
        COMMAND_HANDLERS.check(HOUSE);
        fails(COMMAND_HANDLERS, ViolatingCommandHandler.class);
    }

    private static final ArchRule EVENT_HANDLERS = methods().that().areAnnotatedWith(EventHandler.class).should()
            .beDeclaredInClassesThat().haveNameMatching(".*(Projection|\\.When[A-Za-z]+)");

    @Test
    void event_handlers_stand_in_projections_and_processes_only() {
        EVENT_HANDLERS.check(HOUSE);
        fails(EVENT_HANDLERS, ViolatingEventHandler.class);
    }

    private static final ArchRule QUERY_ENDPOINTS = noMethods().that()
            .areDeclaredInClassesThat(resideInAnyPackage(QUERY + "..", ViolatingQueryEndpoint.class.getPackageName()))
            // To begin a replay check changes nothing but its own report, and a rebuild no row that is right.
            .and().areDeclaredInClassesThat().doNotHaveSimpleName("ReplayCheckEndpoint").and()
            .areDeclaredInClassesThat().doNotHaveSimpleName("RebuildEndpoint").should()
            .beAnnotatedWith(PostMapping.class).orShould().beAnnotatedWith(PutMapping.class)
            .orShould().beAnnotatedWith(DeleteMapping.class).orShould().beAnnotatedWith(PatchMapping.class);

    @Test
    void the_read_side_only_answers_get() {
        QUERY_ENDPOINTS.check(HOUSE);
        fails(QUERY_ENDPOINTS, ViolatingQueryEndpoint.class);
    }

    private static final ArchRule WHOLE_STREAMS = noClasses().should().callMethod(EventStore.class, "readEvents",
            String.class);

    @Test
    void streams_are_read_from_their_first_event_and_not_from_a_snapshot() {
        WHOLE_STREAMS.check(HOUSE);
        fails(WHOLE_STREAMS, ViolatingHistory.class);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes().that().resideInAnyPackage(API + "..", COMMAND + "..", QUERY + "..", RUNTIME + "..").should()
                .haveSimpleNameNotContaining("Manager").andShould().haveSimpleNameNotContaining("Helper").andShould()
                .haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Impl").andShould()
                .haveSimpleNameNotEndingWith("DTO").andShould().notBeAnnotatedWith(Service.class).check(HOUSE);
    }

    private static void fails(ArchRule rule, Class<?> violator) {
        JavaClasses bad = new ClassFileImporter().importClasses(violator);
        assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(violator.getSimpleName());
    }
}
