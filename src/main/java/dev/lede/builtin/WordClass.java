package dev.lede.builtin;

/** What a bundled list says of a word; each is a section of a language's file. A word may be in several. */
enum WordClass {
    /** Carries no topic. */
    STOP,
    /** Often capitalised without being a name. */
    COMMON,
    DATE,
    SAY,
    /** What a subject with a will does. */
    ACT,
    /** A noun for what somebody is. */
    ROLE,
    /** Goes with a role: "deputy", "foreign". */
    ROLEWORD,
    HONORIFIC,
    /** Where a name of a person starts in a script that has no capitals. */
    SURNAME,
    /** Makes a name that of an organisation. */
    ORG,
    /** Makes a name that of a street, a river, a region. */
    PLACE,
    /** People who act without an organisation. */
    GROUP,
    /** A verb that takes the side of somebody or something. */
    FAVOUR,
    OPPOSE,
    /** A noun for taking such a side: "backing". A word that is also a verb is in both classes. */
    APPROVAL,
    DISAPPROVAL,
    /** What a subject does with such a noun: "voiced", "gave", "has". */
    BEAR,
    /** Says how its subject feels: "was dismayed by the plan" is no passive. */
    FEELING,
    /** A phrase that judges nothing, whatever its words do elsewhere: "rejected the appeal". */
    PLAIN,
    POSITIVE,
    STRONGPOSITIVE,
    NEGATIVE,
    STRONGNEGATIVE,
    NEGATION,
    /** Gives something a name, as "called it a farce": in quotation marks hardly ever a kind one. */
    LABELS,
    CONTRAST,
    /** A writer speaks in his own voice. */
    OPINION,
    /** Says what should be: where nobody else is said to say so, the writer does. */
    OUGHT,
    PRONOUN,
    /** A sentence that starts so leans on the one before. */
    DANGLING,
    DETERMINER,
    /** Says where: what follows is a place rather than an actor. */
    LOCATIVE,
    /** Joins the parts of a name. */
    OF,
    /** Names the one who acts in the passive voice. */
    AGENT,
    AGAINST,
    REPORTING,
    GIVENNAME,
    COUNTRY,
    DEMONYM;

    // The number lives as long as the program runs and is stored nowhere.
    @SuppressWarnings("EnumOrdinal")
    final long bit = 1L << ordinal();

    boolean in(long classes) {
        return (classes & bit) != 0;
    }
}
