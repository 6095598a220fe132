package org.taizhang.query.replay;

import java.util.List;

import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.axon.Savepoints;

/** Makes replicas of the projections that this program has, and the schemas for them. */
@Component
class Replicas {

    private final JdbcClient jdbc;
    private final Savepoints savepoints;
    private final AutowireCapableBeanFactory beans;
    private final ObjectProvider<Projection> projections;
    private final ObjectProvider<Configuration> axon;

    Replicas(JdbcClient jdbc, Savepoints savepoints, AutowireCapableBeanFactory beans,
            ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon) {
        this.jdbc = jdbc;
        this.savepoints = savepoints;
        this.beans = beans;
        this.projections = projections;
        this.axon = axon;
    }

    /** In the order in which they are given each event. */
    List<Projection> projections() {
        return projections.orderedStream().toList();
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
        drop(schema);
        jdbc.sql("CREATE SCHEMA " + schema).update();
        // What is in them is worth nothing once the database has crashed.
        of.forEach(projection -> projection.tables().forEach(table -> jdbc
                .sql("CREATE UNLOGGED TABLE " + schema + "." + table + " (LIKE " + table + " INCLUDING ALL)")
                .update()));
    }

    void drop(String schema) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + schema + " CASCADE").update();
    }

    /** New instances of these, which know nothing yet, in a schema that was created for them. */
    Replica replica(String schema, List<Projection> of) {
        return new Replica(jdbc, savepoints, schema, of.stream().map(this::another).toList());
    }

    private EventMessageHandler another(Projection projection) {
        Class<?> type = ClassUtils.getUserClass(projection);
        Configuration configuration = axon.getObject();
        return new AnnotationEventHandlerAdapter(beans.createBean(type), configuration.parameterResolverFactory(),
                configuration.handlerDefinition(type));
    }

    /** The schema that statements mean where they name none, with an ending: quoted where it has to be. */
    String schemaBeside(String ending) {
        return jdbc.sql("SELECT quote_ident(current_schema() || ?)").param(ending).query(String.class).single();
    }
}
