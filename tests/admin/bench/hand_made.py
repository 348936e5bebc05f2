"""A bench made by hand: one text with every state that a proposal can have, in two languages."""

from dataclasses import replace
from typing import Final

from cases.models import Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.asked import BenchField, Option
from cases.workbench.last_look import Judgement, LastLook, Missing, Tally
from cases.workbench.shown import (
    Aside,
    Bench,
    BenchParagraph,
    BenchProposal,
    Fact,
    FigureLine,
    Piece,
    Said,
)

COUNT: Final = BenchProposal(
    key="figure-0-40",
    number=1,
    kind=ProposalKind.FIGURE,
    start=0,
    end=40,
    gist="at least 218: families on the river road",
    level="sure",
    rule="“At least” before a number.",
    state="accepted",
    verdict="accepted",
    figure=FigureLine(glyph="min", before="at least", number="218"),
    facts=(
        Fact(label="Bounds", value="218 or more"),
        Fact(label="Counted", value="families"),
        Fact(label="Claimed by", unstated=True),
    ),
    fields=(BenchField(name="number", label="Number", value="218"),),
)
SOLD: Final = BenchProposal(
    key="statement-120-190",
    number=2,
    kind=ProposalKind.STATEMENT,
    start=120,
    end=190,
    gist="Zarmina: “We sold the goats first”",
    level="sure",
    rule="“she said” follows the words; Zarmina is the only person named before.",
    state="open",
    said=(
        Said(text="We sold the goats first, then "),
        Said(text="[the] ", inserted=True),
        Said(text="door."),
    ),
    facts=(
        Fact(label="Speaker", value="Zarmina, teacher", as_written="she", mark="new person"),
        Fact(label="Where now", value="Herat", inferred="named in the paragraph before"),
        Fact(label="Original language", unstated=True),
    ),
    fields=(
        BenchField(name="speaker", label="Speaker", value="Zarmina", kind="person"),
        BenchField(name="description", label="Role", value="teacher"),
        BenchField(name="day", label="When", value="March 2024", reads_as="the month of March 2024"),
        BenchField(
            name="sort",
            label="Kind",
            value="a",
            kind="choice",
            options=(Option(value="a", label="one"), Option(value="b", label="other")),
        ),
    ),
    note="“she” is Zarmina at 2 and 3: one decision.",
)
GROUP: Final = BenchProposal(
    key="statement-230-260",
    number=3,
    kind=ProposalKind.STATEMENT,
    start=230,
    end=260,
    gist="“nobody asked us”",
    level="check",
    rule="Two subjects stand before “said”; the rule does not choose.",
    state="open",
    said=(Said(text="nobody asked us"),),
    ask="Two fit. Who says it?",
    candidates=(
        Option(value="Zarmina", label="Zarmina", why="named first"),
        Option(value="her neighbours", label="her neighbours, as a group", why="the words say “us”"),
        Option(value="not_stated", label="not stated"),
    ),
    facts=(Fact(label="Where now", value="Herat"),),
    fields=(BenchField(name="speaker", label="Somebody else", kind="person"),),
)
THOUSANDS: Final = BenchProposal(
    key="figure-235-244",
    number=4,
    kind=ProposalKind.FIGURE,
    start=235,
    end=244,
    gist="thousands: neighbours",
    level="check",
    rule="A number word for one decade.",
    state="open",
    figure=FigureLine(glyph="band", before="", number="thousands", inferred=False),
    facts=(Fact(label="Bounds", value="1,000 to 9,999"),),
    fields=(BenchField(name="number", label="Number", value="thousands"),),
)
ROAD: Final = replace(
    COUNT,
    key="figure-300-302",
    number=5,
    state="refused",
    verdict="refused: not a count of anything",
    because="not_a_count",
    gist="7",
    figure=FigureLine(glyph="exact", before="", number="7"),
    facts=(),
)
AMNESTY: Final = BenchProposal(
    key="event-310-350",
    number=6,
    kind=ProposalKind.EVENT,
    start=310,
    end=350,
    gist="The bridge was closed, 3 March 2024",
    level="sure",
    rule="A verb of action with a day beside it.",
    state="on_record",
    verdict="on record",
    record_label="The bridge was closed",
    record_address="/desk/",
    note="This passage is added to it as a second place where it was read.",
)
DARI: Final = BenchProposal(
    key="statement-400-430",
    number=7,
    kind=ProposalKind.STATEMENT,
    start=400,
    end=430,
    gist="«هیچ کس نپرسید»",
    level="sure",
    rule="The name stands beside “گفت”.",
    state="open",
    said=(Said(text="هیچ کس نپرسید"),),
    facts=(Fact(label="Speaker", value="زرمینه", as_written="او"),),
)


def hand_made(packet: Packet) -> Bench:
    """The bench of ``packet``, whatever its text says."""
    return Bench(
        packet=packet,
        title="The road along the river",
        total=7,
        decided=3,
        sure=2,
        check=2,
        paragraphs=(
            BenchParagraph(
                start=0,
                lang="en",
                dir="ltr",
                pieces=(
                    Piece(text="At least 218 families left the river road", keys=(COUNT.key,)),
                    Piece(text=" last winter, after the second flood took what the first had left standing."),
                ),
                proposals=(COUNT,),
            ),
            BenchParagraph(
                start=120,
                lang="en",
                dir="ltr",
                pieces=(
                    Piece(text="“"),
                    Piece(text="We sold the goats first, then ", keys=(SOLD.key,)),
                    Piece(text="[the] ", keys=(SOLD.key,), inserted=True),
                    Piece(text="door.", keys=(SOLD.key,)),
                    Piece(text="” she said. Zarmina and her neighbours said that “"),
                    Piece(text="nobody of the ", keys=(GROUP.key,)),
                    Piece(text="thousands", keys=(GROUP.key, THOUSANDS.key)),
                    Piece(text=" asked us", keys=(GROUP.key,)),
                    Piece(text="”."),
                ),
                proposals=(SOLD, GROUP, THOUSANDS),
            ),
            BenchParagraph(
                start=300,
                lang="en",
                dir="ltr",
                pieces=(
                    Piece(text="Road "),
                    Piece(text="7", keys=(ROAD.key,)),
                    Piece(text=" ends where "),
                    Piece(text="the bridge was closed on 3 March", keys=(AMNESTY.key,)),
                    Piece(text="."),
                ),
                proposals=(ROAD, AMNESTY),
            ),
            BenchParagraph(
                start=395,
                lang="fa",
                dir="rtl",
                pieces=(
                    Piece(text="زرمینه گفت: «"),
                    Piece(text="هیچ کس نپرسید", keys=(DARI.key,)),
                    Piece(text="»."),
                ),
                proposals=(DARI,),
            ),
            BenchParagraph(start=440, lang="en", dir="ltr", pieces=(Piece(text="Snow fell on the pass."),)),
        ),
        source=(
            BenchField(name="title", label="Title", value="The road along the river"),
            BenchField(
                name="date", label="Published", value="March 2024", reads_as="the month of March 2024"
            ),
            BenchField(name="url", label="Address", kind="area", value="https://news.example/road"),
        ),
        cases=(Option(value="1", label="Floods of the valley"),),
        notes=("Held once: this address and these words are not on record yet.",),
        people=("Zarmina",),
        asides=(
            Aside(start=330, end=337, kind=ProposalKind.FIGURE, text="3 March", why="a day, taken up in 6."),
        ),
        last=LastLook(
            tally=(Tally(count=1, words="source, captured"), Tally(count=1, words="figure")),
            missing=(Missing(about="218 families", sentence="Grade", anchor="j-1-grade"),),
            judgements=(
                Judgement(
                    key="1",
                    title="218 families",
                    about=(1,),
                    alike=("2", "3"),
                    fields=(
                        BenchField(
                            name="grade",
                            label="How far to be believed",
                            kind="choice",
                            options=(Option(value="", label="choose"), Option(value="2", label="2 probably")),
                        ),
                        BenchField(name="why", label="Why", kind="area"),
                    ),
                ),
            ),
            notes=("Not stated in the text, and kept as not stated: author.",),
        ),
    )
