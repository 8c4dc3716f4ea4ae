package dev.rapport.advisor.stream;

/**
 * An event of one of the topics that are followed.
 *
 * @param offset where it stands in the partition
 * @param type its name on the wire
 * @param data as it stands in the topic, in JSON
 */
public record Happening(String topic, int partition, long offset, String workspace, String type, String data) {}
