"""One article with everything found in it."""

from ui.address.session import own_parameter
from ui.article import show_article, show_choice
from ui.frame.page import page

with page("Article", "What does it say, and what was found in it?", own=("article", "at")) as view:
    if article_id := own_parameter("article"):
        show_article(view, article_id, at=own_parameter("at"))
    else:
        show_choice(view)
