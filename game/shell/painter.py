"""Paints frames on a surface: only what has changed, with the pixels of a whole painting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from pygame import Rect, Surface

from game.shell.pieces import Cut, Cutter
from game.ui.frame import Frame, Mark
from game.ui.theme import Ink, Rgb, rgb

_MOST_REGIONS = 12
_MOST_PART = 0.6
"""Above this part of the surface, all of it is painted."""

Change = tuple[slice, slice, bool]
"""A stretch of the old marks, the stretch of the new ones in its place, whether they are equal."""


class Painter:
    """Paints one frame after the other, and remembers the last."""

    def __init__(self, cutter: Cutter) -> None:
        self._cutter = cutter
        self._frame: Frame | None = None
        self._surface: Surface | None = None
        self._size = (0, 0)
        self._cuts: list[Cut] = []
        self._is_waiting = False

    def forget(self) -> None:
        """Cut and paint the whole of the next frame, as after pictures have changed."""
        self._frame = None

    def expose(self) -> None:
        """Paint the whole of the next frame, as after the surface was lost."""
        self._surface = None

    def paint(self, frame: Frame, surface: Surface) -> list[Rect]:
        """Paint what differs from the last frame, and return where; [] where nothing does.

        A surface that is new or has another size is painted whole. A picture that was not ready
        is painted by the first call after it is, whether or not the frame has changed.
        """
        old, is_same = self._frame, self._is_same(surface)
        if not is_same:
            self._cutter.fit(surface)
        if old is frame and is_same and not self._is_waiting:
            return []
        if old is None or not is_same or old.screen != frame.screen or _are_unlike(old, frame):
            cuts = self._anew(frame)
            regions = [surface.get_rect()]
        else:
            cuts, changed = self._changes(old, frame)
            regions = damage(changed, surface.get_rect())
        self._frame, self._surface, self._size = frame, surface, surface.get_size()
        self._cuts, self._is_waiting = cuts, any(cut.is_waiting for cut in cuts)
        self._paint_regions(surface, regions, rgb(Ink.NIGHT, frame.has_high_contrast))
        return regions

    def _is_same(self, surface: Surface) -> bool:
        return surface is self._surface and surface.get_size() == self._size

    def _cut(self, mark: Mark, frame: Frame) -> Cut:
        return self._cutter.cut(mark, frame.has_high_contrast)

    def _anew(self, frame: Frame) -> list[Cut]:
        """Return the cuts of a frame; marks that the last one has too are not cut again."""
        old = self._frame
        is_of_use = old is not None and not _are_unlike(old, frame)
        known = dict(zip(old.marks, self._cuts, strict=True)) if old and is_of_use else {}
        found = ((mark, known.get(mark)) for mark in frame.marks)
        return [
            self._cut(mark, frame) if cut is None or cut.is_waiting else cut for mark, cut in found
        ]

    def _changes(self, old: Frame, new: Frame) -> tuple[list[Cut], list[Rect]]:
        """Return the cuts of the new marks, and where they differ from the painted ones."""
        cuts: list[Cut] = []
        changed: list[Rect] = []
        for before, after, is_equal in changes(old.marks, new.marks):
            fresh = self._cuts[before]
            if not is_equal:
                changed += [cut.rect for cut in fresh]
                fresh = [self._cut(mark, new) for mark in new.marks[after]]
                changed += [cut.rect for cut in fresh]
            elif self._is_waiting:
                fresh = [
                    self._cut(mark, new) if cut.is_waiting else cut
                    for mark, cut in zip(new.marks[after], fresh, strict=True)
                ]
                pairs = zip(self._cuts[before], fresh, strict=True)
                changed += [cut.rect for was, cut in pairs if was.is_waiting > cut.is_waiting]
            cuts += fresh
        return cuts, changed

    def _paint_regions(self, surface: Surface, regions: Iterable[Rect], ground: Rgb) -> None:
        rects = [cut.rect for cut in self._cuts]
        for region in regions:
            surface.set_clip(region)
            seen = [self._cuts[index] for index in region.collidelistall(rects)]
            first = next((i for i in reversed(range(len(seen))) if seen[i].hides(region)), None)
            if first is None:
                surface.fill(ground)
            for cut in seen[first or 0 :]:
                for piece in cut.pieces:
                    piece.paint(surface)
        surface.set_clip(None)


def _are_unlike(old: Frame, new: Frame) -> bool:
    """Whether the same marks are painted otherwise."""
    return old.has_high_contrast != new.has_high_contrast


def changes(old: Sequence[Mark], new: Sequence[Mark]) -> Iterator[Change]:
    """Yield how one list of marks becomes another; equal stretches keep their order.

    Whatever is painted by the same marks in the same order has the same pixels.
    """
    least = min(len(old), len(new))
    head = next((i for i in range(least) if old[i] != new[i]), least)
    rest = least - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    yield slice(0, head), slice(0, head), True
    ends = len(old) - tail, len(new) - tail
    before, after = old[head : ends[0]], new[head : ends[1]]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield slice(head + a, head + b), slice(head + c, head + d), tag == "equal"
    yield slice(ends[0], len(old)), slice(ends[1], len(new)), True


def damage(changed: Iterable[Rect], whole: Rect) -> list[Rect]:
    """Return rectangles without a common pixel that hold all the changed ones, inside of a whole.

    They are few: many small ones are joined, and most of the whole is the whole.
    """
    regions: list[Rect] = []
    for rect in changed:
        region = rect.clip(whole)
        if region:
            _join(regions, region)
    while len(regions) > _MOST_REGIONS:
        _join(regions, regions.pop().union(regions.pop()))
    if sum(region.w * region.h for region in regions) > _MOST_PART * whole.w * whole.h:
        return [whole]
    return regions


def _join(regions: list[Rect], region: Rect) -> None:
    """Add a region; those that it meets become one with it."""
    while (met := region.collidelist(regions)) >= 0:
        region = region.union(regions.pop(met))
    regions.append(region)
