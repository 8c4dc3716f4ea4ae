package dev.rapport.touchpoint.proposal.rest;

import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;

/** How a proposal is answered. @param status 202 while the sender has to wait for a verdict */
public record ProposalAnswer(int status, OutboundMessageView message) {}
