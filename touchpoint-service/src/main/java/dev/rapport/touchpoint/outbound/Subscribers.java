package dev.rapport.touchpoint.outbound;

import dev.rapport.touchpoint.outbound.life.Step;
import java.util.List;

/** Those who want to be told what becomes of outbound messages. */
public interface Subscribers {

    /** Joins the transaction that makes the steps true: whoever is told of one that never happened was told nothing. */
    void tell(List<Step> steps);
}
