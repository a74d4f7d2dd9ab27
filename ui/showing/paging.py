"""Long answers page by page: which rows are wanted, how many there are, and the way to the others."""

from collections.abc import Hashable

import streamlit as st

from data.nouns import counted
from data.queries.asking import Page, Paging


def paging_of(key: str, choices: Hashable, *, size: int) -> Paging:
    """The page that the reader is on; other choices begin at the first page again."""
    return Paging(limit=size, offset=(st.session_state.get(_widget(key, choices), 1) - 1) * size)


def show_pages(page: Page, paging: Paging, key: str, choices: Hashable, *, one: str, many: str = "") -> None:
    """Draws which rows these are of how many, and the numbers of the pages where there are several."""
    first, last = paging.offset + 1, paging.offset + len(page.rows)
    if last - first + 1 == page.total:
        st.caption(f"All {page.total:,} {many or one + 's'}." if page.total > 1 else f"1 {one}.")
        return
    st.caption(f"{first:,} to {last:,} of {counted(page.total, one, many)}.")
    st.pagination(-(-page.total // paging.limit), key=_widget(key, choices))


def _widget(key: str, choices: Hashable) -> str:
    return f"{key}.page.{hash(choices)}"
