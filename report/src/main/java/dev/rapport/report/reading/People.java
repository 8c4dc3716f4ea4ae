package dev.rapport.report.reading;

import dev.rapport.report.reading.Person.Address;
import dev.rapport.touchpoint.importing.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody whom the files tell of. */
public final class People {
    private final Map<Address, Person> people = new LinkedHashMap<>();

    void add(Told touch) {
        for (Told.Somebody somebody : touch.with()) {
            people.computeIfAbsent(new Address(touch.channel(), somebody.address()), Person::new)
                    .add(touch, somebody.name());
        }
    }

    /** Those who are known, each once: who has the same full name on two channels, and nobody else on either, is one person. */
    public List<Person> known() {
        Map<String, List<Person>> byName = people.values().stream()
                .filter(person -> person.name() != null && person.name().strip().contains(" "))
                .collect(Collectors.groupingBy(
                        person -> String.valueOf(person.name()).strip().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Person> all = new ArrayList<>(people.values());
        for (List<Person> same : byName.values()) {
            if (same.size() == 2 && channels(same) == 2) {
                same.getFirst().take(same.getLast());
                all.remove(same.getLast());
            }
        }
        return all.stream().filter(Person::known).toList();
    }

    private static long channels(List<Person> same) {
        return same.stream()
                .flatMap(person -> person.addresses().stream())
                .map(Address::channel)
                .distinct()
                .count();
    }
}
