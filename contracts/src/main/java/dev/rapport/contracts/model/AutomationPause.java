package dev.rapport.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * No automation may write to this contact for now.
 *
 * @param because codes of the findings that hold
 * @param channels empty when every channel is paused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutomationPause(Instant until, List<String> because, List<Channel> channels) {}
