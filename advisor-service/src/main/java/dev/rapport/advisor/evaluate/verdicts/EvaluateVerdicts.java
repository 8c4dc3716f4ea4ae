package dev.rapport.advisor.evaluate.verdicts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.advisor.evaluate.Fault;
import dev.rapport.advisor.evaluate.Lines;
import dev.rapport.advisor.evaluate.verdicts.SituationLine.Choice;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges the situations of a file, a line each. */
public final class EvaluateVerdicts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Path file;

    private record Answer(JsonNode id, Verdict verdict) {}

    public EvaluateVerdicts(Path file) {
        this.file = file;
    }

    /** @param err is told of what nobody here knows, each once: what else a file says of its situations is no fault of it */
    public void print(PrintStream out, PrintStream err) {
        PassedOver passedOver = new PassedOver();
        Lines.each(file, (number, line) -> {
            try {
                SituationLine situation = JSON.readerFor(SituationLine.class)
                        .withHandler(passedOver)
                        .readValue(line);
                passedOver
                        .news()
                        .forEach(field -> err.printf(
                                "evaluate: %s:%d: %s is no field of a situation, and is passed over%n",
                                file, number, field));
                out.println(JSON.writeValueAsString(answer(situation)));
            } catch (InvalidTypeIdException e) {
                throw Fault.at(
                        file,
                        number,
                        "%s: type %s cannot be judged with yet; meeting, message, connection, exchange and commitment can"
                                .formatted(field(e), e.getTypeId()));
            } catch (JsonMappingException e) {
                throw Fault.at(file, number, field(e) + ": " + reason(e) + "; mend this field");
            } catch (IllegalArgumentException e) {
                throw Fault.at(file, number, "contact.consents: " + e.getMessage());
            } catch (JsonProcessingException e) {
                throw Fault.at(
                        file, number, "is not JSON (" + e.getOriginalMessage() + "); write one object on each line");
            }
        });
    }

    private static Answer answer(SituationLine line) {
        String name = line.id().asText();
        UUID contact = id(name, "contact");
        List<Identity> identities = identities(line.contact(), name);
        List<Entry> journal = journal(line.contact(), line.history(), name, contact, line.now());
        Relationship relationship = Relationship.fold(contact, journal);
        Workspace workspace =
                line.workspace() == null ? Workspace.UNKNOWN : line.workspace().workspace();
        Policy policy = line.policy() == null ? Policy.DEFAULT : line.policy();
        UUID message = id(name, "outboundMessage");
        Verdict verdict = Judge.judge(new Case(
                        relationship,
                        line.outboundMessage().message(message, identities, line.now()),
                        Around.of(relationship, journal, others(line, name), workspace, policy),
                        workspace,
                        policy,
                        List.of(),
                        line.now()))
                .verdict(
                        id(name, "verdict"),
                        message,
                        1,
                        contact,
                        1,
                        relationship.seen().through(),
                        line.now(),
                        line.now());
        return new Answer(line.id(), verdict);
    }

    private static List<Relationship> others(SituationLine line, String name) {
        List<Relationship> others = new ArrayList<>();
        for (SituationLine.Other other : SituationLine.or(line.others())) {
            String otherName = name + "\nother " + others.size();
            UUID contact = id(otherName, "contact");
            others.add(Relationship.fold(
                    contact, journal(other.contact(), other.history(), otherName, contact, line.now())));
        }
        return others;
    }

    private static List<Identity> identities(SituationLine.Person person, String name) {
        return SituationLine.or(person.identities()).stream()
                .map(given -> new Identity(
                        id(name, given.channel() + given.address()),
                        given.channel().identityChannel(),
                        given.address()))
                .toList();
    }

    private static List<Entry> journal(
            SituationLine.Person person, @Nullable List<History> history, String name, UUID contact, Instant now) {
        List<TouchpointEvent> events = new ArrayList<>();
        events.add(new ContactRegistered(
                contact,
                person.displayName(),
                identities(person, name),
                person.timeZone(),
                SituationLine.or(person.tags())));
        for (Choice choice : SituationLine.or(person.consents())) {
            events.add(new ConsentChanged(contact, consent(choice, now)));
        }
        for (History happened : SituationLine.or(history)) {
            events.add(happened.event(contact, id(name, "history " + events.size()), now));
        }
        List<Entry> journal = new ArrayList<>();
        events.forEach(event -> journal.add(new Entry(journal.size() + 1L, now, event)));
        return journal;
    }

    private static Consent consent(Choice choice, Instant now) {
        Channel channel = choice.channel().equals("all") ? null : JSON.convertValue(choice.channel(), Channel.class);
        return new Consent(
                channel, choice.status(), choice.source(), choice.changedAt() == null ? now : choice.changedAt());
    }

    private static UUID id(String line, String part) {
        return UUID.nameUUIDFromBytes((line + "\n" + part).getBytes(StandardCharsets.UTF_8));
    }

    /** What a value itself says against it is told as it is; what Jackson says names its classes. */
    private static String reason(JsonMappingException e) {
        return e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : e.getOriginalMessage();
    }

    /** Where in the line something is wrong: {@code history[2].mode}. */
    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "the line" : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }
}
