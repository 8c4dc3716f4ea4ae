package dev.rapport.advisor.stream;

import dev.rapport.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far somebody has read: of each partition the offset of the next record. As text it is the id of an event in a stream, so
 * that whoever lost the connection can go on behind it.
 *
 * @param verdicts the partitions of {@link Topics#VERDICTS}, from 0; @param relationships those of {@link Topics#RELATIONSHIPS}
 */
public record Positions(List<Long> verdicts, List<Long> relationships) {
    /** The topics that are followed. */
    public static final List<String> TOPICS = List.of(Topics.VERDICTS, Topics.RELATIONSHIPS);

    private static final String NUMBERS = "\\d{1,18}(?:\\.\\d{1,18}){0,999}";
    private static final Pattern FORM = Pattern.compile("(" + NUMBERS + ")-(" + NUMBERS + ")");

    public Positions {
        verdicts = List.copyOf(verdicts);
        relationships = List.copyOf(relationships);
    }

    /** Empty for what {@link #text} has not made. */
    public static Optional<Positions> parse(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(form -> form.matches())
                .map(form -> new Positions(numbers(form.group(1)), numbers(form.group(2))));
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split("\\.")).map(Long::valueOf).toList();
    }

    public String text() {
        return text(verdicts) + "-" + text(relationships);
    }

    private static String text(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    public List<Long> of(String topic) {
        return topic.equals(Topics.VERDICTS) ? verdicts : relationships;
    }

    /** The next record of a partition; of one that was not there yet, its first. */
    public long of(String topic, int partition) {
        List<Long> partitions = of(topic);
        return partition < partitions.size() ? partitions.get(partition) : 0;
    }

    /** Behind this, too. */
    public Positions after(Happening happening) {
        List<Long> moved = new ArrayList<>(of(happening.topic()));
        while (moved.size() <= happening.partition()) {
            moved.add(0L);
        }
        moved.set(happening.partition(), happening.offset() + 1);
        return happening.topic().equals(Topics.VERDICTS)
                ? new Positions(moved, relationships)
                : new Positions(verdicts, moved);
    }

    /** Of each partition of {@code other} the later one. */
    public Positions orLater(Positions other) {
        return each(other, Math::max);
    }

    /** Of each partition of {@code other} the earlier one: nobody has read what is not there. */
    public Positions orEarlier(Positions other) {
        return each(other, Math::min);
    }

    private Positions each(Positions other, LongBinaryOperator choice) {
        BinaryOperator<List<Long>> chosen = (mine, others) -> IntStream.range(0, others.size())
                .mapToObj(at -> choice.applyAsLong(at < mine.size() ? mine.get(at) : 0, others.get(at)))
                .toList();
        return new Positions(chosen.apply(verdicts, other.verdicts), chosen.apply(relationships, other.relationships));
    }
}
