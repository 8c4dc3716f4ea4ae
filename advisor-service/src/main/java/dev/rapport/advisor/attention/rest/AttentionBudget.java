package dev.rapport.advisor.attention.rest;

import dev.rapport.web.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param touchesAWeek how many people to turn to in a week */
public record AttentionBudget(
        @NotNull @Min(1) @Max(Page.MOST) Integer touchesAWeek) {}
