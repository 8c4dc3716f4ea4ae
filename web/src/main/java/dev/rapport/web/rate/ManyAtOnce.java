package dev.rapport.web.rate;

import dev.rapport.web.caller.Caller;
import jakarta.inject.Singleton;

/** A call that brings many things counts as many: it is let through as one, and those that follow pay for it. */
@Singleton
public class ManyAtOnce {
    private final Rates rates;
    private final Caller caller;

    ManyAtOnce(Rates rates, Caller caller) {
        this.rates = rates;
        this.caller = caller;
    }

    /** The call under way counts as so many, itself among them. */
    public void count(int things) {
        rates.takeMore(caller.workspace(), things - 1L);
    }
}
