package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.DiscardCampaign;
import dev.rapport.web.caller.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Discards all that is held of a campaign. @param sender left out: of every tool */
public record CampaignDiscard(
        @NotBlank @Size(max = 200) String campaign,
        @Nullable @Size(max = 200) String sender,
        @Nullable @Size(max = 10_000) String note) {

    DiscardCampaign.Request by(Caller caller) {
        return new DiscardCampaign.Request(caller.workspace(), campaign, sender, caller.member(), note);
    }
}
