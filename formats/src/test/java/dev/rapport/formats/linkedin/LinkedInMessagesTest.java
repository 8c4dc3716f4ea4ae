package dev.rapport.formats.linkedin;

import static dev.rapport.formats.Files.read;
import static dev.rapport.formats.Files.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.formats.Files;
import dev.rapport.formats.item.LinkedInMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkedInMessagesTest {
    private static final String ANA = "https://www.linkedin.com/in/ana-lima";
    private static final String PARISSA = "https://www.linkedin.com/in/Parissa";
    private static final String NOOR = "https://de.linkedin.com/in/noor/";
    private static final String ERA_2022 =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n";
    private static final String ERA_2023 =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
    private static final String ERA_2026 =
            "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\",\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\",\"ATTACHMENTS\",\"IS MESSAGE DRAFT\"\n";

    @Test
    void theNineColumnsOf2022() {
        String table = ERA_2022
                + "c1,,Parissa Ray,%s,Ana Lima,2022-05-03 14:00:00 UTC,,How are you?,INBOX\n".formatted(PARISSA)
                + "c1,,Ana Lima,%s,Parissa Ray,2022-05-03 15:00:00 UTC,,\"Well, thanks\",INBOX\n".formatted(ANA)
                + "c2,,Ana Lima,%s,\"Noor, PhD\",2022-05-04 15:00:00 UTC,,Hello,INBOX\n".formatted(ANA);

        List<LinkedInMessage> messages = messages(table);

        assertThat(messages).extracting(LinkedInMessage::outbound).containsExactly(false, true, true);
        assertThat(messages.get(1).others()).containsExactly(new LinkedInMessage.Profile(PARISSA, "Parissa Ray"));
        // Nobody of that name wrote back: there is nothing to know her by.
        assertThat(messages.get(2).others()).isEmpty();
        assertThat(messages.get(1).sentAt()).isEqualTo(Instant.parse("2022-05-03T15:00:00Z"));
        assertThat(messages).extracting(message -> message.place().line()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void theTenColumnsOf2023WhateverJoinsTheReceivers() {
        String table = ERA_2023
                + "c1,,Ana Lima,%s,\"Parissa, Noor\",\"%s,%s\",2023-07-01 10:00:00 UTC,,Hi both,INBOX\n"
                        .formatted(ANA, PARISSA, NOOR)
                + "c2,,Ana Lima,%s,\"Parissa, Noor\",%s; %s,2023-07-02 10:00:00 UTC,,Hi again,INBOX\n"
                        .formatted(ANA, PARISSA, NOOR)
                + "c3,,Ana Lima,%s,Noor,%s,2023-07-03 10:00 ,,And you,ARCHIVE\n".formatted(ANA, NOOR);

        List<LinkedInMessage> messages = messages(table);

        assertThat(messages).allMatch(LinkedInMessage::outbound);
        assertThat(messages.subList(0, 2))
                .allSatisfy(message -> assertThat(message.others())
                        .extracting(LinkedInMessage.Profile::url)
                        .containsExactly(PARISSA, NOOR));
        assertThat(messages.get(2).others()).containsExactly(new LinkedInMessage.Profile(NOOR, "Noor"));
    }

    @Test
    void everythingQuotedWithRealNewlinesAndDrafts() {
        String table = ERA_2026
                + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Dear Ana,\n\n\"\"yes\"\", gladly", "No")
                + row("c1", "Ana Lima", ANA, "Parissa", PARISSA, "never sent", "Yes")
                + row("c2", "Ana Lima", ANA, "Noor", NOOR, "<p>Hello<br>Noor</p>", "No");

        Files.Read read = read(table);

        assertThat(read.reasons()).containsExactly("is a draft: it was never sent");
        LinkedInMessage first = (LinkedInMessage) read.items().getFirst();
        assertThat(first.body()).isEqualTo("Dear Ana,\n\n\"yes\", gladly");
        assertThat(first.outbound()).isFalse();
        LinkedInMessage last = (LinkedInMessage) read.items().getLast();
        assertThat(last.body()).isEqualTo("Hello\nNoor");
        assertThat(last.place().line()).isEqualTo(6);
    }

    @Test
    void theSponsoredAreKnownBySenderAndForm() {
        String table = ERA_2026
                + row(
                        "c0",
                        "LinkedIn Ads",
                        "",
                        "Ana Lima",
                        ANA,
                        "<p class=\"\"spinmail-quill-editor\"\">Dear %FIRSTNAME%</p>",
                        "No")
                + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Hello", "No");

        assertThat(messages(table)).extracting(LinkedInMessage::sponsored).containsExactly(true, false);
    }

    @Test
    void aSingleConversationLeavesTheOwnerToOthersToTell() {
        String table = ERA_2026 + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Hello", "No");

        Files.Read alone = read(table);
        Files.Read told = read(table.getBytes(StandardCharsets.UTF_8), Set.of(ANA));

        assertThat(alone.items()).isEmpty();
        assertThat(alone.format()).contains("do not tell whose export it is");
        assertThat(told.only(LinkedInMessage.class).outbound()).isFalse();
    }

    @Test
    void theWholeZipTellsWhoseItIs() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "Connections.csv",
                "Notes:\n\"a note\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        parts.put("messages.csv", ERA_2026 + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Hello", "No"));
        parts.put(
                "Profile.csv",
                "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\nAna,Lima,,,,Trainer,,\n");

        Files.Read read = read(zip(parts), Set.of());

        assertThat(read.format()).isEqualTo("zip: linkedin");
        LinkedInMessage message = read.only(LinkedInMessage.class);
        assertThat(message.outbound()).isFalse();
        assertThat(message.place().part()).isEqualTo("messages.csv");
    }

    @Test
    void aRowThatIsNoneSaysSo() {
        String table = ERA_2026
                + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Hello", "No")
                + row("c2", "Noor", NOOR, "Ana Lima", ANA, "Hi", "No").replace("2026-05-03 14:00:00 UTC", "last week")
                + "\"c3\"\n";

        assertThat(read(table).reasons())
                .containsExactly("has no date as 2026-05-03 14:00:00 UTC", "has fewer columns than its header");
    }

    @Test
    void theSameMessageHasTheSameIdInEveryEra() {
        String old = ERA_2022 + "c1,,Parissa,%s,Ana Lima,2026-05-03 14:00:00 UTC,,Hello,INBOX\n".formatted(PARISSA);
        String recent = ERA_2026 + row("c1", "Parissa", PARISSA, "Ana Lima", ANA, "Hello", "No");

        assertThat(messages(old).getFirst().id())
                .isEqualTo(messages(recent).getFirst().id());
    }

    private static String row(
            String conversation, String from, String fromUrl, String to, String toUrl, String content, String draft) {
        return "\"%s\",\"\",\"%s\",\"%s\",\"%s\",\"%s\",\"2026-05-03 14:00:00 UTC\",\"\",\"%s\",\"INBOX\",\"\",\"%s\"\n"
                .formatted(conversation, from, fromUrl, to, toUrl, content, draft);
    }

    private static List<LinkedInMessage> messages(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), Set.of(ANA)).items().stream()
                .map(LinkedInMessage.class::cast)
                .toList();
    }
}
