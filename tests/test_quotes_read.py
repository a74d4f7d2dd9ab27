"""Quotations read by the whole pipeline: what is said, by whom."""

import pytest
from spacy.language import Language

from analysis.naming.entities import find_entities
from analysis.quoting.quotes import find_quotes
from analysis.reading import read_articles
from analysis.records import Article

pytestmark = pytest.mark.model

type Told = tuple[str, str | None]  # what is said, by whom


def told(nlp: Language, text: str) -> list[Told]:
    """What is quoted in a text, in order, with its speakers."""
    (doc,) = read_articles(nlp, [Article(id="a1", text=text)])
    return [(quote.content, quote.speaker) for quote in find_quotes(doc, *find_entities(doc))]


def confidence_of_last(nlp: Language, text: str) -> float:
    """How sure the speaker of the last quote is."""
    (doc,) = read_articles(nlp, [Article(id="a1", text=text)])
    return find_quotes(doc, *find_entities(doc))[-1].confidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We stay here,” Mrs. Olena Bondar told 300 people after they sang “The Old Mill.” “We will not go.”",
            [("We stay here,", "Olena Bondar"), ("We will not go.", "Olena Bondar")],
        ),
        (
            "The dam would hold for another week, Ivan Petrenko said. “After that I promise nothing.”",
            [
                ("The dam would hold for another week", "Ivan Petrenko"),
                ("After that I promise nothing.", "Ivan Petrenko"),
            ],
        ),
        (
            "“The water is rising,” the mayor wrote. “Who will pay for the dam?”\n\nThe ministry said it would pay.",
            [
                ("The water is rising,", "the mayor"),
                ("Who will pay for the dam?", "the mayor"),
                ("it would pay", "The ministry"),
            ],
        ),
        (
            "Olena Bondar walked over the dam, which she said had “held out longer than planned” for the town below.",
            [("held out longer than planned", "Olena Bondar")],
        ),
        ("“The pumps have stopped,” Ivan Petrenko notes.", [("The pumps have stopped,", "Ivan Petrenko")]),
        ("“Like Verkhova. Or Dniprove,” Petrenko said.", [("Like Verkhova. Or Dniprove,", "Petrenko")]),
        (
            "Petrenko was blunt: “The plan has failed,” he told Radio Verkhova.",
            [("The plan has failed,", "Petrenko")],
        ),
        ("“Nobody asked us,” Petrenko, 52, told Radio Verkhova.", [("Nobody asked us,", "Petrenko")]),
        (
            "Voices from the river:\n“They never warned us.”\xa0― Olena Bondar\n”The bridge was old.” ― Ivan Petrenko",
            [("They never warned us.", "Olena Bondar"), ("The bridge was old.", "Ivan Petrenko")],
        ),
    ],
)
def test_find_quotes_gives_marks_to_whoever_speaks(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor said in response to questions that the dam had held.",
            [("the dam had held", "The governor")],
        ),
        (
            "The institute, the ministry said on Friday, trained pilots.",
            [("The institute", "the ministry"), ("trained pilots", "the ministry")],
        ),
        ("These workers, said Ivan Petrenko, were well paid.", [("These workers", "Ivan Petrenko")]),
        ("Ivan Petrenko called the plan “a waste.”", [("the plan “a waste.”", "Ivan Petrenko")]),
        ("Officials said only that the bridge was closed.", [("the bridge was closed", "Officials")]),
        ("Officials said the bridge was closed, without giving details.", [("the bridge was closed", "Officials")]),
        (
            "Officials said the bridge had been damaged, a claim that the army denied.",
            [("the bridge had been damaged", "Officials")],
        ),
        (
            "Officials said 38 boats were found; two more had sunk.",
            [("38 boats were found; two more had sunk", "Officials")],
        ),
        (
            "The floods, which the ministry said had destroyed two bridges, ended on Sunday.",
            [("had destroyed two bridges", "the ministry")],
        ),
        (
            "Ivan Petrenko criticised the “wall of silence” around the dam.",
            [("the “wall of silence” around the dam", "Ivan Petrenko")],
        ),
        (
            "Petrenko said the dam was good for “the town as well as the region” and that it would stay.",
            [("the dam was good for “the town as well as the region” and that it would stay", "Petrenko")],
        ),
        ("Officials declined to say whether the bridge was closed.", []),
    ],
)
def test_find_quotes_gives_a_report_its_bounds(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text)[: len(expected) or None] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivan Petrenko met Maksym Bondar. “Let Bondar wonder,” he said.",
            [("Let Bondar wonder,", "Ivan Petrenko")],
        ),
        (
            "The head of the service in a statement said that the dam had held.",
            [("the dam had held", "The head of the service")],
        ),
        ("How does Ivan Petrenko explain why the dam broke?", []),
        ("No minister has said whether the dam will hold.", []),
        (
            "On Monday, the chairman of the power company, Petro Kolos, said Verkhova was storing fuel.",
            [("Verkhova was storing fuel", "Petro Kolos")],
        ),
        ("The council approved a proposal to rebuild the dam.", [("to rebuild the dam", None)]),
        (
            "The guards on the dam, who also counted eleven boats, said that nobody was hurt.",
            [("nobody was hurt", "The guards on the dam")],
        ),
        (
            "A resident in Verkhova, Ivan Petrenko, said that nobody was hurt.",
            [("nobody was hurt", "Ivan Petrenko")],
        ),
        (
            "Ivan Petrenko, the council’s spokesman, said he had seen the dam.",
            [("he had seen the dam", "Ivan Petrenko")],
        ),
        (
            "The ministry of Verkhova issued a statement on Sunday. “We regret the flood,” the statement said.",
            [("We regret the flood,", "The ministry of Verkhova")],
        ),
        (
            "Ten people were hurt, some of them badly, in the flood, a police spokesperson said.",
            [("Ten people were hurt, some of them badly, in the flood", "a police spokesperson")],
        ),
        ("The town mourned, as voters recalled Mayor Petrenko.", []),
        ("Bondar, with her brother, wrote the first book, “The Old Mill.”", []),
        ("The storm threatens to destroy the dam.", []),
        ("The council refrained from accusing Petrenko of lying.", []),
        ("The storm is near, and it threatens to destroy the dam.", []),
        ("Small bombs are sometimes described as “firecrackers.”", []),
        ("Growing demand for fuel has emptied the town.", []),
        ("That's according to a survey of the region.", []),
        ("The council issued a warning that the dam was weak.", [("the dam was weak", "The council")]),
    ],
)
def test_find_quotes_names_who_speaks_or_nobody(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officials said the dam had held, according to Radio Verkhova.",
            [("the dam had held", "Officials")],
        ),
        (
            "Ivan Petrenko called the plan “a waste” in a speech on Monday for his party.",
            [("the plan “a waste”", "Ivan Petrenko")],
        ),
        (
            "Petrenko said the dam had held, and Olena Bondar promised to repair it.",
            [("the dam had held", "Petrenko"), ("to repair it", "Olena Bondar")],
        ),
        (
            "The governor pledged that the dam “really is” in good order, but needs “some care” now.",
            [("the dam “really is” in good order, but needs “some care” now", "The governor")],
        ),
        (
            "Petrenko said he “loves the river” and “everyone who lives on it.”",
            [("he “loves the river” and “everyone who lives on it.”", "Petrenko")],
        ),
        (
            "The mayor said the plan “is not to close” Petrenko Bridge.",
            [("the plan “is not to close” Petrenko Bridge", "The mayor")],
        ),
        ("Ivan Petrenko called for the dam to be rebuilt.", [("the dam to be rebuilt", "Ivan Petrenko")]),
        ("Ivan Petrenko was quick to add that the dam had held.", [("the dam had held", "Ivan Petrenko")]),
    ],
)
def test_find_quotes_ends_before_another_source_or_deed(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The plan was universally dismissed as “a waste” by Ukraine and its neighbours.",
            [("a waste", "Ukraine")],
        ),
        (
            "Petrenko threatened the council with “swift and severe consequences.”",
            [("the council with “swift and severe consequences.”", "Petrenko")],
        ),
        (
            "Ivan Petrenko likened the dam to “a sieve.”",
            [("the dam to “a sieve.”", "Ivan Petrenko")],
        ),
        ("Ivan Petrenko likened the dam to a sieve.", []),
        ("Ivan Petrenko attacked the council over its plans.", []),
    ],
)
def test_find_quotes_reads_rare_cues_where_words_are_in_marks(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials announced the move.",
        "The dam, reported to be weak, it said, is old.",
    ],
)
def test_find_quotes_leaves_topics_and_cues_of_others(nlp: Language, text: str) -> None:
    assert all(content not in {"the move", "it said"} for content, _ in told(nlp, text))


def test_find_quotes_ends_what_nothing_closes_at_its_paragraph_and_says_so(nlp: Language) -> None:
    text = "Ivan Petrenko said: “We stay here. Nobody helps us.\n\nThe ministry opened a shelter."
    (doc,) = read_articles(nlp, [Article(id="a1", text=text)])
    (quote,) = find_quotes(doc, *find_entities(doc))
    assert (quote.content, quote.rule) == ("We stay here. Nobody helps us.", "clause_unclosed")


def test_find_quotes_reads_a_list_of_signed_quotations(nlp: Language) -> None:
    text = "- “We stay.” — Ivan Petrenko\n- “We left.” — Olena Bondar\n- “Nobody came.”"
    assert told(nlp, text)[:2] == [("We stay.", "Ivan Petrenko"), ("We left.", "Olena Bondar")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivan Petrenko noted that Petro had “sold the last goat” before looking for a second ferry.",
            [("Petro had “sold the last goat” before looking for a second ferry", "Ivan Petrenko")],
        ),
        (
            "Ivan Petrenko admitted “it will be hard to repair” if the river rises again.",
            [("“it will be hard to repair” if the river rises again", "Ivan Petrenko")],
        ),
        ("Ivan Petrenko called the dam “a trap” in a tweet.", [("the dam “a trap”", "Ivan Petrenko")]),
        (
            'The ministry said it closed the port "because of unsafe conditions."',
            [('it closed the port "because of unsafe conditions."', "The ministry")],
        ),
        (
            "Ivan Petrenko told reporters that he had seen the dam and that “I think you will all be safe.”",
            [("he had seen the dam and that “I think you will all be safe.”", "Ivan Petrenko")],
        ),
        (
            "Neither bank was safe - “mud up to the roof,” Ivan Petrenko said.",
            [("mud up to the roof,", "Ivan Petrenko")],
        ),
        (
            "It would be a better ferry than the old one “no matter what,” Ivan Petrenko said.",
            [("It would be a better ferry than the old one “no matter what,”", "Ivan Petrenko")],
        ),
        (
            "Petrenko said that the dam was “as good as new” and that the ministry thinks it will hold for years.",
            [
                ("the dam was “as good as new” and that the ministry thinks it will hold for years", "Petrenko"),
                ("it will hold for years", "the ministry"),
            ],
        ),
        (
            "The crowd chanted “open the gates” and “let us in.”",
            [("“open the gates” and “let us in.”", "The crowd")],
        ),
        (
            "“The dam will hold,” Ivan Petrenko said, according to Radio Verkhova.",
            [
                ("“The dam will hold,” Ivan Petrenko said", "Radio Verkhova"),
                ("The dam will hold,", "Ivan Petrenko"),
            ],
        ),
        ("“Our motto is ‘never again,’” Olena Bondar said.", [("Our motto is ‘never again,’", "Olena Bondar")]),
        (
            "The army wrote to the ministry, asking the engineers to look at the “old” dam.",
            [("the engineers to look at the “old” dam", "The army")],
        ),
        (
            "Asked by reporters if the dam “will hold,” Ivan Petrenko left the room.",
            [("if the dam “will hold,”", "reporters")],
        ),
    ],
)
def test_find_quotes_goes_on_behind_and_before_marks(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivan Petrenko said he was glad about the ferry — a gift to the town since spring.",
            [("he was glad about the ferry", "Ivan Petrenko")],
        ),
        (
            "Ivan Petrenko criticized the plan as a “crazy system” during a campaign stop in Verkhova.",
            [("the plan as a “crazy system”", "Ivan Petrenko")],
        ),
        (
            "Ivan Petrenko assured Radio Verkhova that the dam takes “very little water.”",
            [("the dam takes “very little water.”", "Ivan Petrenko")],
        ),
        (
            "Ivan Petrenko said he had asked the owners to reopen the mine.",
            [("he had asked the owners to reopen the mine", "Ivan Petrenko")],
        ),
        (
            "Olena Bondar called the mayor “the last captain” – the nickname that he liked best.",
            [("the mayor “the last captain”", "Olena Bondar")],
        ),
        (
            "Petrenko repeated his claim that the dam is “as good as new” and said his critics were wrong.",
            [("the dam is “as good as new”", "Petrenko"), ("his critics were wrong", "Petrenko")],
        ),
        (
            "Officials said the mayor was hit while pushing a cart across the bridge.",
            [("the mayor was hit while pushing a cart across the bridge", "Officials")],
        ),
    ],
)
def test_find_quotes_ends_where_the_narrator_goes_on(nlp: Language, text: str, expected: list[Told]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Olena Bondar, meanwhile, who lives by the river, said that fact was known.", "Olena Bondar"),
        ("Ivan Petrenko, when asked about the dam, replied that it would hold.", "Ivan Petrenko"),
        ("Ivan Petrenko told Radio Verkhova, the dam would hold if the rain stopped.", "Ivan Petrenko"),
        ("Ivan Petrenko rejected the notion that villagers could leave, arguing that there was time.", "Ivan Petrenko"),
        ("Two fishermen left the town. They said soldiers had burned the boats.", "Two fishermen"),
        ("The river rose on Monday. “The sailors have left,” they said.", None),
        ("The barrels were old. They said the roof had leaked.", None),
        ("Ivan Petrenko spoke on Sunday. “Pavlo Koval built it.” He said the dam would hold.", "Ivan Petrenko"),
        ("Ivan Petrenko was cornered by reporters and said that the plan was “a trap.”", "Ivan Petrenko"),
        ("The flood forced Olena Bondar to make a speech and call the plan “a waste.”", "Olena Bondar"),
        (
            "Pavlo Koval said the dam was old.\n\nIvan Petrenko toured it. Kneeling down, he said it would hold.",
            "Ivan Petrenko",
        ),
        (
            "Pavlo Koval left. Ivan Petrenko said the dam was old. Petrenko himself is from Verkhova, he said.",
            "Ivan Petrenko",
        ),
        (
            "Pavlo Koval left. Ivan Petrenko and Oleh Bondar said the dam was old. It was built badly, he said.",
            "Ivan Petrenko",
        ),
        ("Tempers rose when Ivan Petrenko toured the dam and said the wall was cracked.", "Ivan Petrenko"),
    ],
)
def test_find_quotes_finds_the_speaker(nlp: Language, text: str, speaker: str | None) -> None:
    *_, (_, last) = told(nlp, text)
    assert last == speaker


def test_find_quotes_doubts_a_pronoun_between_two_people(nlp: Language) -> None:
    text = "Ivan Petrenko met the mayor. {}He said the dam would hold."
    clear, doubtful = (
        confidence_of_last(nlp, text.format(between)) for between in ("", "The driver opened the gate. ")
    )
    assert doubtful < clear


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Radio Verkhova asked Ivan Petrenko about the flood.", "Ivan Petrenko"),
        ("Ivan Petrenko and Olena Bondar spoke about the flood.", None),
        ("The flood came at night.", None),
    ],
)
def test_find_quotes_gives_answers_to_who_is_interviewed(nlp: Language, opening: str, speaker: str | None) -> None:
    text = (
        f"{opening}\n\n**Q:** Will it hold?\n\n**A:** It will. We built it.\n\nNobody doubts it.\n\n**Q:** And if not?"
    )
    *_, last = told(nlp, text)
    assert last == ("It will. We built it.\n\nNobody doubts it.", speaker)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain, Ivan Petrenko said, only serves to fill the river.", ["Ivan Petrenko"]),
        (
            "The officials said the river was likely going to flood the town and predicted a hard winter.",
            ["The officials", "The officials"],
        ),
        ("The ferry is late, Ivan Petrenko said on Sunday, Radio Verkhova has learned.", ["Ivan Petrenko"]),
        ("Those villagers might as well ask to join the navy.", []),
        ("Workers opened the box and found the papers mostly intact.", []),
        ("All right, Ivan Petrenko, thank you for your insight here.", []),
    ],
)
def test_find_quotes_tells_reports_from_deeds(nlp: Language, text: str, expected: list[str]) -> None:
    assert [speaker for _, speaker in told(nlp, text)][: len(expected) or None] == expected


def test_find_quotes_begins_with_the_first_of_several_subjects(nlp: Language) -> None:
    text = "The ministry said high water, a slowdown in trade, and the war in the south are contributing to the crisis."
    assert told(nlp, text)[0][0].startswith("high water")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivan Petrenko thanked them, citing their “long experience” and calm.",
            "their “long experience” and calm",
        ),
        ("Ivan Petrenko blasted the plan as a “disgrace.”", "the plan as a “disgrace.”"),
        (
            "Ivan Petrenko talked about keeping the “spirit of the river” alive.",
            "keeping the “spirit of the river” alive",
        ),
        ("Ivan Petrenko made the point that the dam was old.", "the dam was old"),
    ],
)
def test_find_quotes_knows_rarer_cues(nlp: Language, text: str, expected: str) -> None:
    assert told(nlp, text) == [(expected, "Ivan Petrenko")]
