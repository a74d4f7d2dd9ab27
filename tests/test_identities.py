from analysis.naming.identities import link_identities
from analysis.naming.names import slug
from analysis.records import Article, Entity, Findings, Mention


def test_link_identities_puts_the_merged_identity_everywhere() -> None:
    def article(name: str, n: int) -> Findings:
        one = Entity(id=slug("PERSON", name), name=name, kind="PERSON")
        mention = Mention(
            article_id=f"a{n}", field="text", start=0, end=9, sentence_start=0, sentence_end=9, rule="model_person",
            entity_id=one.id, kind="PERSON", surface=name,
        )  # fmt: skip
        return Findings(article=Article(id=f"a{n}", text=name), entities=(one,), mentions=(mention,))

    linked, entities = link_identities([article("Mykola Oleschuk", 1), article("Mykola Oleshchuk", 2)])
    assert [one.name for one in entities] == ["Mykola Oleschuk"]
    assert {one.mentions[0].entity_id for one in linked} == {"person/mykola_oleschuk"}
    assert linked[1].entities == (entities[0],)
