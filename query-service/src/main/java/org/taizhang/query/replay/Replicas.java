package org.taizhang.query.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.runtime.axon.CodeDigest;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.axon.Savepoints;

/** Makes replicas of the projections that this program has, and the schemas for them. */
@Component
public class Replicas {

    private static final List<String> CODE = List.of("classpath*:org/taizhang/query/**/*.class",
            "classpath*:org/taizhang/runtime/**/*.class", "classpath*:org/taizhang/api/**/*.class");

    private final JdbcClient jdbc;
    private final Savepoints savepoints;
    private final AutowireCapableBeanFactory beans;
    private final ObjectProvider<Projection> projections;
    private final ObjectProvider<Configuration> axon;
    private final EventStore events;

    Replicas(JdbcClient jdbc, Savepoints savepoints, AutowireCapableBeanFactory beans,
            ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon, EventStore events) {
        this.jdbc = jdbc;
        this.savepoints = savepoints;
        this.beans = beans;
        this.projections = projections;
        this.axon = axon;
        this.events = events;
    }

    /** In the order in which they are given each event. */
    List<Projection> projections() {
        return projections.orderedStream().toList();
    }

    /** Of one processing group; none where it keeps no rows in this program. */
    public List<Projection> projections(String group) {
        return projections().stream().filter(projection -> groupOf(projection).equals(group)).toList();
    }

    /** The names of their tables. */
    public static List<String> tables(List<Projection> of) {
        return of.stream().map(Projection::tables).flatMap(Collection::stream).toList();
    }

    /** Of what projections are made of in this program: another one might make other rows. */
    public String program() {
        return CodeDigest.of(CODE);
    }

    /** Its processing group. */
    static String groupOf(Projection projection) {
        ProcessingGroup group = AnnotationUtils.findAnnotation(ClassUtils.getUserClass(projection),
                ProcessingGroup.class);
        if (group == null) {
            throw new IllegalStateException(projection + " has no processing group");
        }
        return group.value();
    }

    /** A schema with an empty table for each of the projections'; what was there is dropped. */
    void create(String schema, List<Projection> of) {
        // What is in them is worth nothing once the database has crashed.
        create(schema, of, "UNLOGGED ");
    }

    /** The same, but what is in them is there after a crash of the database. */
    public void createLasting(String schema, List<Projection> of) {
        create(schema, of, "");
    }

    private void create(String schema, List<Projection> of, String kind) {
        drop(schema);
        jdbc.sql("CREATE SCHEMA " + schema).update();
        for (String table : tables(of)) {
            String beside = schema + "." + table;
            jdbc.sql("CREATE " + kind + "TABLE " + beside + " (LIKE " + table + " INCLUDING ALL)").update();
            dropSearches(beside);
        }
    }

    /** Nobody looks for anything there but by key: indexes for readers were half of what filling the tables cost. */
    private void dropSearches(String table) {
        jdbc.sql("SELECT CAST(CAST(indexrelid AS regclass) AS text) FROM pg_index"
                + " WHERE indrelid = CAST(? AS regclass) AND NOT indisunique").param(table).query(String.class).list()
                .forEach(index -> jdbc.sql("DROP INDEX " + index).update());
    }

    public boolean exists(String schema) {
        return jdbc.sql("SELECT to_regnamespace(?) IS NOT NULL").param(schema).query(Boolean.class).single();
    }

    public void drop(String schema) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + schema + " CASCADE").update();
    }

    /** New instances of these, which know nothing yet, in a schema that was created for them. */
    Replica replica(String schema, List<Projection> of) {
        return replica(schema, of, Map.of());
    }

    /**
     * The same, to go on in tables that others have filled.
     *
     * @param of of one processing group
     * @param failures what these could not handle
     */
    public Replica replica(String schema, List<Projection> of, Map<String, Failed> failures) {
        return new Replica(jdbc, savepoints, schema, of.stream().map(this::another).toList(),
                discarded(groupOf(of.getFirst())), failures);
    }

    private Set<String> discarded(String group) {
        return events.readEvents(DeadLetterEvent.streamOf(group), 0).asStream().map(Message::getPayload)
                .flatMap(decided -> decided instanceof DeadLettersDiscarded gone
                        ? gone.events().stream()
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private EventMessageHandler another(Projection projection) {
        Class<?> type = ClassUtils.getUserClass(projection);
        Configuration configuration = axon.getObject();
        return new AnnotationEventHandlerAdapter(beans.createBean(type), configuration.parameterResolverFactory(),
                configuration.handlerDefinition(type));
    }

    /** The schema that statements mean where they name none, with an ending: quoted where it has to be. */
    public String schemaBeside(String ending) {
        return jdbc.sql("SELECT quote_ident(current_schema() || ?)").param(ending).query(String.class).single();
    }
}
