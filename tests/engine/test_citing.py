"""What a story rests on: the sources that its parts cite, the folders that state a fact."""

from msgspec.structs import replace

from game.engine.beats import Say
from game.engine.calendar import Date
from game.engine.citing import Rest, cites_in, facts_in, first_named, folders_of_facts, rests
from game.engine.inline import Cite
from game.engine.model import Death, Person, Term, TimelineEvent
from game.engine.story import Story
from tests.engine.small import DAY, choice, folder, option, paper, scene, story


def cited() -> Story:
    """Return a story that cites and states in options, passages, deaths, terms and events."""
    inner = Say(say="So. [@a, p.  2; @b]", cite="a, p. 2; a, p. 1", facts=("F2", "F1"))
    whole = story(
        folder("road", scene("hall", choice("look", option("on", inner)))),
        folder("side", scene("yard", "Here."), paper("note", texts=["So. [@b, p. 9]"])),
    )
    died = Death(Date("1937"), "shot", "a, p. 7")
    event = TimelineEvent(
        event="rain", date=DAY, title="Rain", lane="x", rank=1, folder="side", facts=("F1",)
    )
    return replace(
        whole,
        people={"anna": Person(person="anna", name="Anna", sort="a", died=died, facts=("F3",))},
        terms={"slip": Term(term="slip", title="slip", text="A slip.", cite="b", facts=("F4",))},
        events={"rain": event, "snow": replace(event, event="snow", folder="", facts=("F5",))},
    )


def test_each_part_rests_once_on_a_source_with_all_places() -> None:
    """Places stand once, in the order of the part; a source without a place has none."""
    assert rests(cited()) == {
        "a": (Rest("scene", "hall", ("p. 2", "p. 1")), Rest("person", "anna", ("p. 7",))),
        "b": (
            Rest("scene", "hall", ()),
            Rest("paper", "note", ("p. 9",)),
            Rest("term", "slip", ()),
        ),
    }


def test_a_person_is_of_the_folder_that_names_them_first() -> None:
    """By a trial, a paper, an event or a link; in the order of the cover, and no other folder."""
    whole = story(
        folder("road", scene("hall", "[He](person:cleo) came.")),
        folder("side", scene("yard", "[He](person:cleo) left."), paper("note", people="boris")),
    )
    people = {
        name: Person(person=name, name=name, sort=name, trials=trials)
        for name, trials in (("anna", ("side", "far")), ("boris", ()), ("cleo", ()), ("dora", ()))
    }
    found = first_named(replace(whole, people=people))
    assert {name: found.get(name) for name in people} == {
        "anna": "side", "boris": "side", "cleo": "road", "dora": None,
    }  # fmt: skip


def test_a_fact_is_of_the_folders_that_state_it() -> None:
    """A scene's and an event's folder state it; persons, terms and loose events are of none."""
    both = frozenset({"road", "side"})
    assert folders_of_facts(cited()) == {"F2": frozenset({"road"}), "F1": both}


def test_what_a_beat_of_an_option_cites_and_states_is_found() -> None:
    """References of texts and of `cite:` come in the order of the keys, each as often as it is."""
    hall = cited().scenes["hall"]
    assert sorted(cites_in(hall)) == [
        Cite("a", "p. 1"), Cite("a", "p. 2"), Cite("a", "p. 2"), Cite("b", ""),
    ]  # fmt: skip
    assert list(facts_in(hall)) == ["F2", "F1"]
