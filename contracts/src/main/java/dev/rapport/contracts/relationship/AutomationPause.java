package dev.rapport.contracts.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.List;

/**
 * No automation may write to this contact for now.
 *
 * @param until when the last of the channels is free again
 * @param because codes of the findings that hold
 * @param channels those on which nothing automated may go out: every one, unless the policy tells channels apart. Empty, as it was
 *     written before channels were told, is every one too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutomationPause(Instant until, List<String> because, List<Channel> channels) {}
