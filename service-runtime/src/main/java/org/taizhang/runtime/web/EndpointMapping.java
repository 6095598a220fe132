package org.taizhang.runtime.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Finds the endpoint of a request. Spring matches the request with each of the hundreds of patterns that there are, which
 * took a sixth of the time of a command; here only with those that have as many segments, and the same ones where they
 * are fixed.
 */
class EndpointMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

    /** Whose address was taken apart once. */
    private static final class Looked extends HttpServletRequestWrapper {

        private final List<PathContainer.Element> address;

        Looked(HttpServletRequest request) {
            super(request);
            address = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements();
        }
    }

    /** @param fixed element by element, what has to be there; null where that is open; null altogether: not known */
    private record Shape(@Nullable String @Nullable [] fixed) {

        static Shape of(RequestMappingInfo mapping) {
            PathPatternsRequestCondition patterns = mapping.getPathPatternsCondition();
            return new Shape(patterns == null || patterns.getPatterns().size() != 1
                    ? null
                    : fixed(patterns.getFirstPattern()));
        }

        private static @Nullable String @Nullable [] fixed(PathPattern pattern) {
            String[] segments = pattern.getPatternString().substring(1).split("/", -1);
            @Nullable
            String[] fixed = new String[2 * segments.length];
            for (int i = 0; i < segments.length; i++) {
                fixed[2 * i] = "/";
                if (segments[i].matches("[\\w.-]+")) {
                    fixed[2 * i + 1] = segments[i];
                } else if (!segments[i].matches("\\{\\w+}")) {
                    return null;
                }
            }
            return fixed;
        }

        boolean mayFit(List<PathContainer.Element> address) {
            if (fixed == null) {
                return true;
            }
            if (fixed.length != address.size()) {
                return false;
            }
            for (int i = 1; i < fixed.length; i += 2) {
                String wanted = fixed[i];
                if (wanted != null && !(address.get(i) instanceof PathContainer.PathSegment segment
                        && segment.valueToMatch().equals(wanted))) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(address, new Looked(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return request instanceof Looked looked && !shape(mapping).mayFit(looked.address)
                ? null
                : super.getMatchingMapping(mapping, request);
    }

    /** Asked for hundreds of times a request: {@code computeIfAbsent} would lock each time. */
    private Shape shape(RequestMappingInfo mapping) {
        Shape known = shapes.get(mapping);
        return known == null ? shapes.computeIfAbsent(mapping, Shape::of) : known;
    }
}
