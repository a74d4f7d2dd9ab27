"""How each page is to be read, in a few lines; the frame shows them beside the page's question."""

HOW = {
    "Overview": """Fogline reads news articles and keeps every **claim**: a figure, what it counts, what happened, the
day, and who says so. Claims of one day, thing, action and place are one **event**. A **story** is a text once, however
many outlets carry it. Click a figure to read the sentences behind it.""",
    "Timeline": """A bar is what one side says of one day, or of the week or month that days are grouped by. It adds up
events: claims of one day, thing, action and sides are one event, however many articles carry them.

**Whose figure.** For a side it is the median of what its claimants said last, always a figure that somebody gave: of
two middle ones that told later, else that in more stories, else the exact one, else the larger. A side in general
(“Kyiv”, “officials”) gives way to a claimant it names, and a bound (“more than 50”) to a figure that keeps it.

**Marks.** Whiskers span the lowest and highest claim. A **hollow** bar (its outline faint where bars are thin) holds a
hedged figure, or an event whose day is taken from the report; **≥** over it says that nobody gave more than a floor
(“dozens” is 12, by convention). Below, in grey, how many articles there are: a day without them is a gap, not peace.

**Which day.** The one that the text tells. “Over the past day” and “in 24 hours” are the day before the report, “during
the day” is that of the report, unless a day is named. News that names none has the day of the report; what is told
again (after a strike, at a trial, in a feature) has none and is not drawn.

**What adds up.** Amounts that a sentence lists (“60 houses and 10 shops”). A figure for one place is not added to a
figure for all of them, nor one for Shahed drones to one for drones. A report that tells no day and repeats a figure of
the days before, or a toll that has since risen, counts to the day of the first report.

**By keyboard.** “The bars as a table” has the same figures side by side; the arrow keys move there, and the figure they
rest on shows what is behind it.""",
    "Claims": """**Side by side**: one row for each event. Each column holds what one side's claimants gave, lowest
to highest; “–” is no claim. Sides are compared only where unit, period and scope agree. **Revisions**: later figures of
the same claimant for the same event. **Doubts**: figures that contradict themselves or their neighbours; they are
marked, never mended. **As known on** leaves out what was reported after a day. In a table, the arrow keys move and
Shift + Space opens the row.""",
    "Quotes": """**Direct**: a whole clause in quotation marks. **Mixed**: some words in marks. **Indirect**: told in
the outlet's words. Fragments, fewer than four words that are no clause (“announced a truce”), are left out unless
you ask for them. A speaker with **(?)** is uncertain: check it in the article before you cite. “Carried by” counts
the stories with the same words. **Concordance** sorts by the words beside: 1L is the one to the left, 2R the second to
the right. **Same words again** takes a quotation for one however an outlet cut it at an end or inside, or changed a
word; other numbers, names or a “not” make it another. “Earliest” is the earliest in this corpus,
which need not be who had it first.""",
    "Entities": """Identities are counted, not spellings: “Zelenskyy” and “Zelensky” are one; the tab Spellings shows
which were taken for the same and why. Where that is wrong, merge, split, rename or ignore there: numbers on all pages
follow at once and after every load, and Decisions lists and undoes it. Colours are those of the sides; grey belongs to
none. **By chance** is how often two names would meet if they had nothing to do with each other.""",
    "Article": """Hover over a mark to read what was found and which rule found it. Yellow is the sentence you came for.
Marks can be switched on and off above the text; on the right, each finding leads to its place.""",
    "Corpus": """Coverage shows each outlet's articles over time: the fuller the colour, the more; an empty stretch is
a gap in the corpus, not peace. Copies stay in the corpus and count once. What could not be read is listed under
Rejected, with the reason.""",
    "Query": """Most is in `articles`, `claims`, `quotes`, `mentions`, `entities` and `events`; “Tables and their
columns” lists them all. One SELECT at a time; nothing can be changed from here, and the filters of other pages do not
apply.""",
    "Accuracy": """Compare rows of the same text set only: sets differ in difficulty. A score says how often the reading
is right on such texts, not whether a claim is true. **95 %** is the interval that chance leaves open: two scores whose
intervals overlap may be equal.""",
}
