package dev.rapport.advisor.signin;

/** A member who may look at the console. @param role member or admin */
public record Person(String workspace, String member, String role) {}
