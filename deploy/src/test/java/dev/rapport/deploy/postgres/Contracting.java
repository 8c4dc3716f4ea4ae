package dev.rapport.deploy.postgres;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of a migration that replicas of the version before it do not survive. */
final class Contracting {
    /** With this comment a migration says since when nobody uses what it takes away. */
    private static final Pattern SAID = Pattern.compile("(?m)^-- contracts: \\S+");

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop (table|column|view)\\b|\\brename\\b|\\balter column \\w+ (set data )?type\\b|\\bset not null\\b"
                    + "|\\badd column (?!.*\\b(default|generated)\\b).*\\bnot null\\b|^truncate\\b|^revoke\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Nobody uses yet what the same migration makes. */
    private static final Pattern MADE_HERE = Pattern.compile("(?i)^revoke \\w+ on function (\\w+) from public");

    private Contracting() {}

    static List<String> statements(String sql) {
        if (SAID.matcher(sql).find()) {
            return List.of();
        }
        return Stream.of(COMMENT.matcher(sql).replaceAll("").split(";"))
                .map(String::strip)
                .filter(statement -> TAKES_AWAY.matcher(statement).find())
                .filter(statement -> !isOfItsOwn(statement, sql))
                .toList();
    }

    private static boolean isOfItsOwn(String statement, String sql) {
        Matcher made = MADE_HERE.matcher(statement);
        return made.find() && sql.contains("create function " + made.group(1) + "(");
    }
}
