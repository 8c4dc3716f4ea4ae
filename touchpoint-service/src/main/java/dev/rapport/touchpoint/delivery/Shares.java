package dev.rapport.touchpoint.delivery;

import dev.rapport.touchpoint.delivery.Deliveries.Due;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * How many attempts may be on their way at once: in all, of one workspace, and at one receiver. Whoever is slow keeps nobody else
 * waiting, and a workspace whose receivers are slow keeps no other waiting.
 */
public record Shares(int inAll, int ofWorkspace, int atReceiver) {

    /** Of whom an attempt takes a share. */
    public record Share(String workspace, String receiver) {}

    /** Those that have as much as they may: no further attempt begins for them now. */
    public record Full(List<String> workspaces, List<String> receivers) {}

    /** What begins now. @param onTheirWay the share of each attempt that is */
    public List<Due> choose(List<Due> due, Collection<Share> onTheirWay) {
        List<Share> then = new ArrayList<>(onTheirWay);
        List<Due> chosen = new ArrayList<>();
        for (Due one : due) {
            if (then.size() < inAll
                    && count(then, Share::workspace, one.share().workspace()) < ofWorkspace
                    && count(then, Share::receiver, one.share().receiver()) < atReceiver) {
                then.add(one.share());
                chosen.add(one);
            }
        }
        return chosen;
    }

    public Full full(Collection<Share> onTheirWay) {
        return new Full(full(onTheirWay, Share::workspace, ofWorkspace), full(onTheirWay, Share::receiver, atReceiver));
    }

    private static List<String> full(Collection<Share> onTheirWay, Function<Share, String> whose, int most) {
        return onTheirWay.stream()
                .map(whose)
                .distinct()
                .filter(one -> count(onTheirWay, whose, one) >= most)
                .toList();
    }

    private static long count(Collection<Share> onTheirWay, Function<Share, String> whose, String one) {
        return onTheirWay.stream().map(whose).filter(one::equals).count();
    }
}
