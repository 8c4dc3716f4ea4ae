package dev.rapport.contracts.people;

import java.util.UUID;

/**
 * An address of a contact.
 *
 * @param channel the channel that addresses are compared on: never sms or whatsapp, which are phone numbers
 * @param address normalised: two addresses are the same when these are equal
 */
public record Identity(UUID id, Channel channel, String address) {}
