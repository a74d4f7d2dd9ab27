"""How good is this?"""

from ui.accuracy import show_accuracy
from ui.frame.page import page

with page("Accuracy", "How good is this? Scores on texts read by people, version by version", filtered=False) as view:
    show_accuracy(view)
