package dev.rapport.messaging;

import java.util.Optional;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;

/**
 * Hands the driver arrays of their elements' own class, which it sends in binary; of arrays of objects it makes one long literal, with
 * each quotation mark escaped.
 *
 * @param element a class of whose arrays the driver knows how to do that
 * @param name of the type in SQL
 */
record BinaryArrays<T>(Class<T> element, String name) implements SqlArrayType<T> {

    static <T> SqlArrayTypeFactory of(Class<T> element, String name) {
        var arrays = new BinaryArrays<>(element, name);
        return (type, config) -> element.equals(type) ? Optional.of(arrays) : Optional.empty();
    }

    @Override
    public String getTypeName() {
        return name;
    }

    @Override
    public Object convertArrayElement(T value) {
        return value;
    }

    @Override
    public Class<?> getArrayElementClass() {
        return element;
    }
}
