"""Whether names of one identity got one: B-cubed, and the counts of the most mentioned."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

MOST_MENTIONED = 20


def bcubed(gold: Sequence[str], given: Sequence[str]) -> dict[str, Any] | None:
    """B-cubed precision, recall and F1 in percent of two labellings of the same mentions; None if there are none."""
    if not gold:
        return None
    both, in_gold, in_given = Counter(zip(gold, given, strict=True)), Counter(gold), Counter(given)
    precision = sum(n * n / in_given[theirs] for (_, theirs), n in both.items()) / len(gold)
    recall = sum(n * n / in_gold[ours] for (ours, _), n in both.items()) / len(gold)
    return {
        "p": round(100 * precision, 1),
        "r": round(100 * recall, 1),
        "f1": round(200 * precision * recall / (precision + recall), 1),
        "mentions": len(gold),
        "identities": len(in_gold),
        "predicted_identities": len(in_given),
    }


def top_counts(gold: Sequence[str], given: Sequence[str], counted: Counter[str]) -> dict[str, Any]:
    """How near the counts of the most mentioned identities come, and into how many identities each is split.

    `given` keys that begin with "=" are predicted identities, others missed mentions; `counted` holds the number of
    mentions of each predicted identity.
    """
    accuracies, splits = [], []
    most = Counter(gold).most_common(MOST_MENTIONED)
    for identity, n in most:
        mine = Counter(theirs for ours, theirs in zip(gold, given, strict=True) if ours == identity)
        best = mine.most_common(1)[0][0]
        accuracies.append(1 - min(1, abs(counted.get(best, 1) - n) / n))
        splits.append(sum(key.startswith("=") for key in mine))
    return {
        "identities": len(most),
        "accuracy": round(100 * sum(accuracies) / len(accuracies), 1),
        "mean_split": round(sum(splits) / len(splits), 2),
    }
