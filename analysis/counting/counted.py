"""The noun that a number counts, by the parse: the one it stands before, or partitions ("68 of the drones")."""

from spacy.tokens import Doc, Span, Token

from analysis.counting.thing_phrases import INVISIBLE, NOUNS

IN_PHRASE = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "det", "predet", "advmod", "npadvmod", "punct"}
)
CLAUSE = frozenset({"VERB", "AUX", "ADP", "SCONJ", "PRON"})  # what stands in no noun phrase
PLURALS = frozenset({"NNS", "NNPS"})
AS_PREPOSITIONS = frozenset({"following", "including"})  # participles that open a phrase of their own
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
LONGEST_PHRASE = 16  # tokens from a number to its noun


def counted_noun(span: Span) -> Token | None:
    """The noun that the number `span` counts; None where it stands alone or partitions a pronoun."""
    noun = _noun(span)
    if noun is not None and not noun.text.strip(INVISIBLE)[:1].isalnum():
        return None
    return _closing_noun(noun) or noun if noun is not None else None


def _closing_noun(noun: Token) -> Token | None:
    """The plural that ends a list of types: "90 Shahed-type, Gerbera-type and other drones"."""
    doc = noun.doc
    is_type = noun.lower_ == "type" or noun.text.endswith("-")
    for word in doc[noun.i + 1 : min(noun.i + LONGEST_PHRASE, noun.sent.end)] if is_type else ():
        if word.tag_ in PLURALS and word.nbor(-1).lower_ in {"other", "type"}:
            return word
        if word.pos_ not in {"ADJ", "CCONJ", "NOUN", "PROPN"} and not word.is_punct:
            return None
    return None


def _noun(span: Span) -> Token | None:
    if (noun := _partitioned(span)) is not None:
        return noun
    if span.end < len(span.doc) and span.doc[span.end].lower_ == "times":
        return span.doc[span.end]
    if (noun := _noun_or_two(span)) is not None:
        return noun
    if _is_vague(span) and not _is_more(span):  # "thousands shelter in cellars": a vague magnitude takes "of"
        return None
    token = span.root
    while token.dep_ in IN_PHRASE and token.head.i >= span.end and _is_near(span, token.head):
        token = token.head
        if token.pos_ in NOUNS and token.dep_ not in {"compound", "nmod"} and not _is_in_compound(token):
            break
    if token.i >= span.end and token.pos_ in NOUNS:
        return _plural(span, token)
    return _following_noun(span)


def _is_in_compound(noun: Token) -> bool:
    """Whether a noun belongs to a longer name: to its participle ("12 laser guided bombs"), its calibre ("9 82mm")."""
    if noun.dep_ == "nummod":
        return True
    return noun.dep_ == "npadvmod" and noun.tag_ == "NN" and noun.head.dep_ == "amod"


def _plural(span: Span, noun: Token) -> Token:
    """The noun, or the plural before it that no compound would have: "took 11 snipers prisoner"."""
    if noun.tag_ in PLURALS:
        return noun
    return next((token for token in span.doc[span.end : noun.i] if token.tag_ in PLURALS), noun)


def is_partitive(doc: Doc, end: int) -> int | None:
    """The token after "of" or "out of" where these follow token `end`; None where they do not."""
    if end < len(doc) and doc[end].is_quote:  # "dozens" of people
        end += 1
    if end < len(doc) and doc[end].lower_ == "out" and end + 1 < len(doc) and doc[end + 1].lower_ == "of":
        return end + 2
    return end + 1 if end < len(doc) and doc[end].lower_ == "of" else None


def _noun_or_two(span: Span) -> Token | None:
    """The noun of "a drone or two"."""
    if span.start < 2 or span.doc[span.start - 1].lower_ != "or":
        return None
    noun = span.doc[span.start - 2]
    return noun if noun.tag_ == "NN" and any(child.dep_ == "det" for child in noun.children) else None


def _is_vague(span: Span) -> bool:
    return span.root.tag_ == "NNS" or span.root.lower_ in VAGUE


def _is_more(span: Span) -> bool:
    return span.end < len(span.doc) and span.doc[span.end].lower_ == "more"


def _is_near(span: Span, token: Token) -> bool:
    """Whether nothing stands between a number and a noun that a noun phrase, or another count, would not hold."""
    between = span.doc[span.end : token.i]
    if len(between) >= LONGEST_PHRASE:
        return False
    if any(word.is_alpha and word.pos_ in CLAUSE and word.tag_ not in {"VBN", "VBG"} for word in between):
        return False
    if any(word.lower_ in AS_PREPOSITIONS for word in between[1:]):  # "169 injured following attacks"
        return False
    return not (any(word.like_num for word in between) and any(word.pos_ == "CCONJ" for word in between))


def _partitioned(span: Span) -> Token | None:
    """The noun of "three of the five drones", "hundreds of people"."""
    start = is_partitive(span.doc, span.end)
    if start is None or start >= len(span.doc) or (_is_vague(span) and span.doc[start - 2].lower_ == "out"):
        return None
    second = start + 1 if span.doc[start].lower_ in {"the", "those", "all"} else start
    if second < len(span.doc) and (span.doc[second].like_num or span.doc[second].lower_ in VAGUE):
        return counted_noun(span.doc[second : second + 1])
    preposition = span.doc[start - 1]
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"} and child.i >= start:
            return _plural(span.doc[span.start : start], child) if child.pos_ in NOUNS else None
    return _following_noun(span.doc[span.start : start])


def _following_noun(span: Span) -> Token | None:
    """The end of the run of nouns and adjectives behind a number: for phrases that the parser has not seen as one."""
    found = None
    for token in span.doc[span.end : span.end + LONGEST_PHRASE]:
        if token.is_sent_start or token.ent_type_ in {"DATE", "TIME"}:
            break
        participle = token.tag_ in {"VBN", "VBD"} and (span.doc[token.i - 1].tag_ == "HYPH" or _describes_next(token))
        joined = token.tag_ in {"HYPH", "``", "''"} or _is_prefix(token)  # "two by-elections"
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and not (joined or participle or _is_designation(token)):
            break
        if token.pos_ in NOUNS:
            found = token
            if token.tag_ in {"NNS", "NNPS"}:
                break
    return found


def _is_prefix(token: Token) -> bool:
    joined = token.pos_ == "ADP" and not token.whitespace_ and token.i + 1 < len(token.doc)
    return joined and token.doc[token.i + 1].tag_ == "HYPH"


def _describes_next(participle: Token) -> bool:
    """Whether a participle stands before a noun: "the 110 released hostages"."""
    if participle.i + 1 >= len(participle.doc):
        return False
    after = participle.doc[participle.i + 1]
    return after.tag_ == "NNS" and after.ent_type_ not in {"DATE", "TIME"}


def _is_designation(token: Token) -> bool:
    """Whether a word that no parser knows is a type: "11 Mi-17 helicopters"."""
    return token.text[0].isupper() and token.text[-1].isdigit()
