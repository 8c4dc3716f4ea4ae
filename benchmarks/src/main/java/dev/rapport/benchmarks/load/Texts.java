package dev.rapport.benchmarks.load;

import java.util.List;
import java.util.Random;

/** What people and machines write, put together of sentences. */
final class Texts {
    private static final List<String> OF_PEOPLE = List.of(
            "Thank you for the call yesterday, it helped me a lot.",
            "I have read your draft and left a few remarks in it.",
            "Could you send me the figures that we spoke about?",
            "We are three in the team now, and the fourth begins in May.",
            "The roses are out, and the garden is full of bees.",
            "Let us speak again when you are back from Lisbon.",
            "Is there a time this week to talk live?",
            "My colleague Noor would like to meet you too.",
            "I have moved to another house, the number stays the same.",
            "How did the opening go? I saw the pictures and was glad for you.",
            "Here is the article that I had promised you.",
            "The offer looks good; I shall ask my partner and come back to you.");
    private static final List<String> OF_MACHINES = List.of(
            "Thank you for following me, it is lovely to meet you here.",
            "I help founders who write about gardens to be found by the people who would love to read them.",
            "Last year more than forty of them doubled their readers within three months.",
            "Would you be up for a short call next week?",
            "You find all of it at https://other.example/gardens.",
            "I wrote to you last week and have not heard from you.",
            "Our newsletter of this month tells you what is new.",
            "Only until Friday you get the whole course for half the price.",
            "Here is what happened in our community this month.",
            "Our office is closed on Friday.");

    private Texts() {}

    /** Some 20 to 60 words. */
    static String ofPeople(Random random) {
        return some(OF_PEOPLE, 2 + random.nextInt(4), random);
    }

    /** Some 40 to 70 words. @param name whom it greets */
    static String ofMachines(String name, Random random) {
        return "Hi " + name + ", " + some(OF_MACHINES, 4 + random.nextInt(3), random);
    }

    private static String some(List<String> sentences, int count, Random random) {
        var text = new StringBuilder();
        for (int sentence = 0; sentence < count; sentence++) {
            text.append(text.isEmpty() ? "" : " ").append(sentences.get(random.nextInt(sentences.size())));
        }
        return text.toString();
    }
}
