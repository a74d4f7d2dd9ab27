"""What the theme's settings cannot say: the few rules of style of our own. The one place that writes CSS."""

import streamlit as st

from analysis.naming.packs import pack

STYLE = """<style>
.block-container { padding-top: 2.2rem; max-width: 1280px; }
[data-testid="stLayoutWrapper"]:has(> .st-key-preload) { display: none; }
[data-testid="stSidebarUserContent"] hr { margin: 0.4rem 0; }
[data-testid="stSidebarHeader"] { height: 2.5rem; padding-bottom: 0; }
[data-testid="stSidebarUserContent"] { padding-top: 0.2rem; }
[data-testid="stElementContainer"]:has(> [data-testid="stPageLink"]) { margin: -2px 0; } /* else links overlap */
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] { background: transparent; padding: 0.15rem 0; height: auto; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] * { white-space: normal; line-height: 1.35; }
[data-testid="stPageLink-NavLink"]:focus-visible { box-shadow: 0 0 0 3px rgba(42, 143, 136, 0.6); } /* the keyboard's */
[data-testid="stDataFrame"], [data-testid="stMetricValue"] { font-variant-numeric: tabular-nums; }
[data-testid="stMetricValue"] { font-size: 1.55rem; }
.story { font-family: "Source Serif", Georgia, serif; font-size: 1.06rem; line-height: 1.62; max-width: 44rem; }
.story, .sentence { white-space: pre-wrap; overflow-wrap: anywhere; }
.sentence { font-family: "Source Serif", Georgia, serif; line-height: 1.5; }
.story mark, .sentence mark { color: inherit; background: none; border-radius: 2px; }
mark.claim { font-weight: 700; background: rgba(42, 143, 136, 0.28) !important; padding: 0 2px; }
mark.quantity { border-bottom: 2px solid rgba(42, 143, 136, 0.7); }
mark.quote { background: rgba(140, 130, 110, 0.17) !important; }
mark.speaker { font-weight: 600; border-bottom: 2px solid currentColor; }
mark.cue { font-style: italic; }
mark.mention { border-bottom: 1px dotted currentColor; }
mark.date { border-bottom: 1px dashed rgba(128, 128, 128, 0.9); }
mark.boilerplate { opacity: 0.42; }
mark.here, mark.opened { background: rgba(236, 190, 72, 0.30) !important; }
mark.found { font-weight: 700; background: rgba(236, 160, 30, 0.66) !important; padding: 0 2px; }
mark.left-out { opacity: 0.55; text-decoration: line-through; }
mark.added { border-bottom: 2px dotted currentColor; }
.concordance { display: grid; grid-template-columns: minmax(0, 1fr) max-content minmax(0, 1fr) minmax(0, 17rem);
  column-gap: 0.3rem; font-family: "Source Serif", Georgia, serif; }
.concordance a { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; color: inherit;
  text-decoration: none; padding: 0.1rem 0; }
.concordance a:hover, .concordance a:focus-visible { background: rgba(42, 143, 136, 0.14); }
.concordance span { overflow: hidden; white-space: pre; }
.concordance .left { display: flex; justify-content: flex-end; }
.concordance .about { opacity: 0.7; padding-left: 0.8rem; text-overflow: ellipsis;
  font-family: "Source Sans", sans-serif; }
mark.node { color: inherit; background: rgba(42, 143, 136, 0.22); font-weight: 700; white-space: pre; padding: 0 2px; }
@media (max-width: 640px) { /* columns stand below one another: what belongs together stays together */
  [data-testid="stMain"] [data-testid="stHorizontalBlock"] { row-gap: 1rem; }
  [data-testid="stMain"] :is(.st-key-titles, .st-key-differing) [data-testid="stHorizontalBlock"] { row-gap: 0; }
  .st-key-differing { gap: 0.6rem; }
  .concordance { grid-template-columns: minmax(0, 1fr) max-content minmax(0, 1fr); }
  .concordance .about { grid-column: 1 / -1; text-align: center; padding: 0 0 0.5rem; }
}
</style>"""


def show_theme() -> None:
    """Puts the rules into the page."""
    st.html(STYLE)


def colours() -> dict[str, str]:
    """The colour of each side, from the conflict pack."""
    return {side.name: side.colour for side in pack().sides}
