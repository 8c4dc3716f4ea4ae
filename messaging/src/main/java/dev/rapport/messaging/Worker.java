package dev.rapport.messaging;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Works with the worker role of the database, as consumers, relay and jobs do: its statements see every workspace and must
 * name the one they mean. Without this qualifier a bean works with the role of requests, which sees one workspace only.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface Worker {}
