package org.taizhang.query.stream;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;

/** A stream is no request that takes long: counted as one, it would be in every average with its whole length. */
@Component
class NotTimed implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request && request.getCarrier() != null
                && request.getCarrier().getRequestURI().equals(StreamEndpoint.ADDRESS));
    }
}
