package dev.rapport.advisor.judgement.rule.flattering;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Short forms that do not begin like their names. */
final class Nicknames {
    private static final List<Set<String>> SAME = Arrays.stream(
                    """
            robert bob bobby rob robbie bert|william bill billy will willy liam|richard dick rick ricky rich|james jim jimmy jamie
            john jack johnny jon jonny|jonathan jon jonny nathan|joseph joe joey jo giuseppe sepp|edward ed eddie ted teddy ned
            theodore theo ted teddy|henry hank harry|harold harry hal|charles charlie chuck chas|anthony tony ant|antonio tony toni
            michael mike mick mickey micha michi|margaret maggie meg peggy greta margie rita|elizabeth liz lizzie beth betty bess lisa eliza libby elsie
            elisabeth lisa sissi liz beth lisbeth|katherine kate kathy katie kat kit|catherine cathy cat kate katie|kathleen kathy kate
            alexander alex sascha sasha xander sandro lex|alexandra alex sandra sasha lexi alexa|andrew andy drew|andreas andi andy
            susan sue susie suzie|patricia pat patty trish tricia|patrick pat paddy|thomas tom tommy|stephen steve stevie|steven steve
            daniel dan danny|david dave davey|matthew matt matty|christopher chris kit topher|christina chris tina chrissy|christine chris tina
            nicholas nick nicky klaus|dominic nick dom|benjamin ben benny|samuel sam sammy|samantha sam sammy|gregory greg|timothy tim timmy
            jeffrey jeff|geoffrey geoff jeff|kenneth ken kenny|ronald ron ronnie|donald don donnie|lawrence larry|gerald gerry jerry|jeremy jerry jez
            frederick fred freddie fritz|friedrich fred fritz|francis frank fran|francesca fran franny|franklin frank|peter pete|philip phil|jacob jake|zachary zach
            deborah deb debbie|jennifer jen jenny|jessica jess jessie|rebecca becky becca|victoria vicky tori|barbara barb babs|dorothy dot dottie dolly
            judith judy|pamela pam|teresa terry tess|theresa terry tess|abigail abby gail|amanda mandy|cynthia cindy|eleanor ellie nell nora
            helen nell|isabella bella izzy|jacqueline jackie|josephine jo josie|leonard leo len lenny|louis lou|louise lou|madeleine maddy|mary polly molly mia
            maria mia ria|natalie nat|nathaniel nate nat|oliver ollie olly|olivia liv livvy|penelope penny|raymond ray|rosemary rose rosie|sarah sally sadie
            stephanie steph|sebastian seb bastian basti|johannes hannes hans jo|johann hans|joachim jo achim|ulrich uli|ursula uschi|wolfgang wolf
            giovanni gianni vanni|francisco paco pancho|jose pepe|ignacio nacho|dolores lola|guadalupe lupe|eduardo lalo edu|mohammed mo mohamed muhammad
            muhammad mo mohammed|dmitry dima|mikhail misha|aleksandr sasha|yevgeny zhenya|vladimir vova|ekaterina katya|anastasia nastya|maximilian max""".replace("\n", "|").split("\\|"))
            .map(names -> Set.copyOf(List.of(names.strip().split("\\s+"))))
            .toList();

    private Nicknames() {}

    static boolean same(String one, String other) {
        return SAME.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }
}
