import pytest

from analysis.cleaning.page_lines import lines_of
from analysis.cleaning.page_prompts import find_prompts, why_not_story


def marked(text: str) -> list[str]:
    return [text[stretch.start : stretch.end] for stretch in find_prompts(text, lines_of(text))]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Continue reading...", "link to more"),
        ("READ MORE: What we know about the ferry strike", "link to more"),
        ("The harbour in pictures: how it beganRead more", "link to more"),
        ("See all our coverage of the siege", "link to more"),
        ("12 Comments", "comment prompt"),
        ("Get the day’s headlines in your inbox", "newsletter prompt"),
        ("Don't already get the bulletin in your inbox? Sign up here", "newsletter prompt"),
        ("Skip past newsletter promotion Sign up to Verkhova Mail " + "Our news, daily. " * 30, "newsletter prompt"),
        ("Subscribe to The Courier Know more, sooner. SUBSCRIBE NOW " + "Our best stories. " * 25, "newsletter prompt"),
        (
            "JUST WATCHED Bridge over Verkha opens Replay More Videos ... MUST WATCH Bridge over Verkha opens",
            "video player",
        ),
        ("Become a member today!", "appeal"),
        ("Your donation keeps us free of advertising", "appeal"),
        ("Share on Facebook", "share bar"),
        ("Facebook Twitter WhatsApp", "share bar"),
        ("Advertisement", "advertisement"),
        ("We use cookies to remember your settings.", "cookie notice"),
        ("© 2024 The Verkhova Courier", "copyright"),
        ("Example Media. All rights reserved.", "copyright"),
        ("By Ivan Petrenko and Olha Bondar in Verkhova", "byline"),
        ("Reporting by Ivan Petrenko; editing by Olha Bondar", "byline"),
        ("Olha Bondar contributed to this report.", "byline"),
        ("Last updated: 14 August 2024", "time stamp"),
        ("{{region.title}}", "page machinery"),
        ("[xiv]", "page machinery"),
        ("Photo: Ivan Petrenko", "photograph credit"),
    ],
)
def test_why_not_story_names_the_rule(line: str, why: str) -> None:
    assert why_not_story(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the town was cut off.",
        "By Thursday, officials in Verkhova had counted 12 dead.",
        "Comments by the minister drew criticism.",
        "More than 40 people were hurt.",
        "Support for the army has grown, a poll found.",
        "Share prices fell after the strike.",
        "Related attacks hit two other towns, police said.",
        "Reporting by local media suggested otherwise.",
        "Donations of 300 generators reached the region.",
        "Published figures show a rise in shelling since May.",
        "Photos showed a burning depot.",
        "Watch the skies, he told residents.",
    ],
)
def test_why_not_story_keeps_sentences_that_begin_like_prompts(line: str) -> None:
    assert why_not_story(line) is None


def test_find_prompts_splits_a_prompt_from_the_story_it_is_glued_to() -> None:
    text = "Your support makes all the difference.Ukraine’s coastguard said four boats had sunk."

    assert marked(text) == ["Your support makes all the difference."]


def test_find_prompts_marks_a_prompt_glued_to_the_end() -> None:
    text = "The bridge was closed.Sign up for our weekly newsletter"

    assert marked(text) == ["Sign up for our weekly newsletter"]
