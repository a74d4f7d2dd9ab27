from data.nouns import counted


def test_counted_agrees_with_its_number() -> None:
    assert (counted(1, "story", "stories"), counted(1204, "story", "stories")) == ("1 story", "1,204 stories")
    assert (counted(0, "article"), counted(1, "article")) == ("0 articles", "1 article")
