package dev.rapport.touchpoint.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.outbound.life.Samples;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameMessageTest {

    @Test
    void whatIsInNoCampaignIsNobodysSame() {
        assertThat(SameMessage.hash(message(Channel.X, null, "Hi", "Hello", "tool")))
                .isNull();
    }

    @Test
    void whoeverSendsTheSameTextInACampaignSendsTheSameMessage() {
        assertThat(SameMessage.hash(message(Channel.X, "spring", "Hi", "Hello", "tool")))
                .isEqualTo(SameMessage.hash(message(Channel.X, "spring", "Hi", "Hello", "another")));
    }

    @Test
    void anotherChannelCampaignSubjectOrTextIsAnotherMessage() {
        Stream<OutboundMessage> different = Stream.of(
                message(Channel.X, "spring", "Hi", "Hello", "tool"),
                message(Channel.EMAIL, "spring", "Hi", "Hello", "tool"),
                message(Channel.X, "autumn", "Hi", "Hello", "tool"),
                message(Channel.X, "spring", "HiHello", "", "tool"),
                message(Channel.X, "spring", null, "HiHello", "tool"),
                message(Channel.X, "spring", "Hi", null, "Hello"),
                message(Channel.X, "spring", "Hi", null, null));

        assertThat(different.map(SameMessage::hash)).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void withoutABodyOneSenderAndOneSubjectMakeOneMessage() {
        assertThat(SameMessage.hash(message(Channel.X, "spring", "Hi", null, "tool")))
                .isEqualTo(SameMessage.hash(message(Channel.X, "spring", "Hi", null, "tool")))
                .isNotEqualTo(SameMessage.hash(message(Channel.X, "spring", "Hi", null, "another")));
    }

    private static OutboundMessage message(
            Channel channel,
            @Nullable String campaign,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String sender) {
        return new OutboundMessage(
                UUID.randomUUID(),
                channel,
                "parissa",
                null,
                true,
                subject,
                body,
                null,
                campaign,
                sender,
                null,
                Samples.NOW);
    }
}
