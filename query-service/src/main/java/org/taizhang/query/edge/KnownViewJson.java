package org.taizhang.query.edge;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.FacetsView;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.StatisticsView;
import org.taizhang.api.statistics.TrendView;

import tools.jackson.databind.json.JsonMapper;

/** Writes what {@link KnownViews} may know: the same as is written otherwise, but of a known one only once. */
@Component
class KnownViewJson extends AbstractHttpMessageConverter<Object> {

    private static final Set<Class<?>> VIEWS = Set.of(LedgerView.class, FacetsView.class, StatisticsView.class,
            GroupsView.class, SpreadView.class, TrendView.class);

    private final KnownViews views;
    private final JsonMapper mapper;

    KnownViewJson(KnownViews views, JsonMapper mapper) {
        super(MediaType.APPLICATION_JSON);
        this.views = views;
        this.mapper = mapper;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return VIEWS.contains(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("views are not read", input);
    }

    @Override
    protected void writeInternal(Object view, HttpOutputMessage output) throws IOException {
        byte[] json = views.json(view, mapper);
        output.getHeaders().setContentLength(json.length);
        output.getBody().write(json);
    }
}
