"""Docs from parses written out: a token as `text/lemma/tag/pos/dep/head`, the head counted within its sentence."""

from collections.abc import Sequence

from spacy.tokens import Doc

from tests.conftest import MakeDoc


def parse(make_doc: MakeDoc, *sentences: str, ents: Sequence[tuple[int, int, str]] = ()) -> Doc:
    """The Doc of parsed sentences; `¶` in front of a line starts a new paragraph."""
    rows: list[tuple[str, ...]] = []
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        tokens = [tuple(token.rsplit("/", 5)) for token in sentence.removeprefix("¶").split()]
        if sentence.startswith("¶"):
            rows.append(("\n\n", "\n\n", "_SP", "SPACE", "dep", ""))
            heads.append(len(rows) - 2)
            starts.append(False)
        base = len(rows)
        rows.extend(tokens)
        heads.extend(base + int(token[5]) for token in tokens)
        starts.extend(i == 0 for i in range(len(tokens)))
    words, lemmas, tags, pos, deps, _ = zip(*rows, strict=True)
    spaces = [_is_spaced(words, i) for i in range(len(words))]
    return make_doc(words, lemmas=lemmas, tags=tags, pos=pos, deps=deps, heads=heads, spaces=spaces, ents=ents)


def _is_spaced(words: Sequence[str], at: int) -> bool:
    if words[at] in {"“", "\n\n"} or at + 1 == len(words):
        return False
    return words[at + 1] not in {",", ".", ":", "”", "\n\n"}


def dam_held(first: int, dep: str, head: int) -> str:
    """ "the dam had held" whose first token is number `first` of its sentence."""
    dam, held = first + 1, first + 3
    return (
        f"the/the/DT/DET/det/{dam} dam/dam/NN/NOUN/nsubj/{held} "
        f"had/have/VBD/AUX/aux/{held} held/hold/VBN/VERB/{dep}/{head}"
    )
