package org.taizhang.runtime.axon;

import org.axonframework.common.IdentifierFactory;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Ids of messages, UUIDs of version 7: those that are made one after the other lie beside each other in the index of
 * event ids, and do not take sixteen bytes from the system's source of randomness each. Axon finds it as a service.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private final NoArgGenerator uuids = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return uuids.generate().toString();
    }
}
