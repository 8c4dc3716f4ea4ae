package dev.rapport.touchpoint.webhook;

import dev.rapport.touchpoint.webhook.Deliveries.Due;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many attempts may be on their way at once, in all and at one receiver: whoever is slow keeps nobody else waiting. */
public record Shares(int inAll, int each) {

    /** What begins now. @param onTheirWay how many attempts are, at each receiver that has any */
    public List<Due> choose(List<Due> due, Map<String, Integer> onTheirWay) {
        Map<String, Integer> then = new HashMap<>(onTheirWay);
        int room = inAll - sum(onTheirWay);
        List<Due> chosen = new ArrayList<>();
        for (Due one : due) {
            if (chosen.size() < room && then.getOrDefault(one.receiver(), 0) < each) {
                then.merge(one.receiver(), 1, Integer::sum);
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** Those at whom no further attempt may begin now. */
    public List<String> full(Map<String, Integer> onTheirWay) {
        return onTheirWay.entrySet().stream()
                .filter(receiver -> receiver.getValue() >= each)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int sum(Map<String, Integer> onTheirWay) {
        return onTheirWay.values().stream().mapToInt(Integer::intValue).sum();
    }
}
