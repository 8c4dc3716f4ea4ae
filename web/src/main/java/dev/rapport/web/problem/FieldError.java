package dev.rapport.web.problem;

/** What is wrong with one field of the request. @param field its path in the body, a header or a query parameter */
public record FieldError(String field, String detail) {}
