package org.taizhang.runtime.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a record of the parameters of its components' names. Spring does so as well, but looks at all annotations of the
 * constructor again for each component of each request, which took a sixth of the time of a page of the ledger.
 */
class ParameterRecords implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** @param types of the constructor's parameters, in order like the names */
    private record Shape(Constructor<?> constructor, List<String> names, List<TypeDescriptor> types) {

        static Shape of(Class<?> record) {
            RecordComponent[] components = record.getRecordComponents();
            try {
                Constructor<?> constructor = record.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Shape(constructor, Arrays.stream(components).map(RecordComponent::getName).toList(),
                        IntStream.range(0, components.length)
                                .mapToObj(index -> new TypeDescriptor(new MethodParameter(constructor, index)))
                                .toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its own constructor", e);
            }
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class) && parameter.getParameterType().isRecord();
    }

    /** @throws MethodArgumentNotValidException naming every parameter that is not of its type */
    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
        Shape shape = shapes.computeIfAbsent(parameter.getParameterType(), Shape::of);
        String name = Objects.requireNonNull(parameter.getParameterName());
        WebDataBinder binder = Objects.requireNonNull(binders).createBinder(request, null, name);
        MapBindingResult errors = new MapBindingResult(new HashMap<>(), name);
        @Nullable
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < values.length; i++) {
            String[] given = request.getParameterValues(shape.names().get(i));
            if (given != null) {
                values[i] = converted(binder, shape.names().get(i), given, shape.types().get(i), errors);
            }
        }
        if (errors.hasErrors()) {
            throw new MethodArgumentNotValidException(parameter, errors);
        }
        return made(shape.constructor(), values);
    }

    private static @Nullable Object converted(WebDataBinder binder, String name, String[] given, TypeDescriptor type,
            MapBindingResult errors) {
        Object value = given.length == 1 ? given[0] : given;
        try {
            return binder.convertIfNecessary(value, type.getType(), type);
        } catch (TypeMismatchException e) {
            FieldError error = new FieldError(errors.getObjectName(), name, value, true, null, null, null);
            error.wrap(e);
            errors.addError(error);
            return null;
        }
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] values) throws Exception {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
