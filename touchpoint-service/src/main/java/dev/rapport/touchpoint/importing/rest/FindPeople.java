package dev.rapport.touchpoint.importing.rest;

import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.people.rest.DelegatedContacts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whom touches are with: here, and who is not known here at contacts-service, which registers them. */
@Singleton
class FindPeople {
    private final People people;
    private final DelegatedContacts contacts;

    FindPeople(@Worker People people, DelegatedContacts contacts) {
        this.people = people;
        this.contacts = contacts;
    }

    /** @param learned those that were not known here: to be taken in with the touches */
    record Found(Map<Channel, Map<String, UUID>> ids, List<Person> learned, Set<String> erased) {

        /** Each once, in the order of the touch; empty when nobody in it may be told of. */
        List<UUID> contacts(Told told) {
            Map<String, UUID> known = ids.getOrDefault(told.channel(), Map.of());
            return told.with().stream()
                    .flatMap(somebody -> Optional.ofNullable(known.get(somebody.address())).stream())
                    .distinct()
                    .toList();
        }

        /** Why a touch has no contacts. */
        String nobody(Told told) {
            return told.with().stream().anyMatch(somebody -> erased.contains(somebody.address()))
                    ? "is about somebody who was erased"
                    : told.registers() ? "is about nobody" : "is automatic, and its sender is nobody you know";
        }
    }

    /** @throws DelegatedContacts.Away when somebody is not known here, and contacts-service does not answer */
    Found all(String workspace, List<Told> touches) {
        Map<Channel, Map<String, UUID>> ids = new EnumMap<>(Channel.class);
        List<Person> learned = new ArrayList<>();
        Set<String> erased = new HashSet<>();
        for (Channel channel : touches.stream().map(Told::channel).distinct().toList()) {
            List<Told> here =
                    touches.stream().filter(told -> told.channel() == channel).toList();
            Map<String, UUID> known = new HashMap<>(people.findAll(workspace, channel, addresses(here)));
            Map<String, @Nullable String> strangers = new LinkedHashMap<>();
            here.stream()
                    .filter(Told::registers)
                    .flatMap(told -> told.with().stream())
                    .filter(somebody -> !known.containsKey(somebody.address()))
                    .forEach(somebody -> name(strangers, somebody));
            contacts.register(workspace, channel, strangers).forEach((address, person) -> {
                person.ifPresentOrElse(
                        one -> {
                            known.put(address, one.id());
                            learned.add(one);
                        },
                        () -> erased.add(address));
            });
            ids.put(channel, known);
        }
        return new Found(ids, learned, erased);
    }

    /** The first name that is told; one mail may have it, and another not. */
    private static void name(Map<String, @Nullable String> names, Told.Somebody somebody) {
        if (names.get(somebody.address()) == null) {
            names.put(somebody.address(), somebody.name());
        }
    }

    private static List<String> addresses(List<Told> touches) {
        return touches.stream()
                .flatMap(told -> told.with().stream())
                .map(Told.Somebody::address)
                .distinct()
                .toList();
    }
}
