"""The cache of surfaces: what is used stays, within a limit of bytes."""

from __future__ import annotations

from pygame import Surface

from game.shell.surfaces import SurfaceCache

BYTES = 10 * 10 * 4


def square() -> Surface:
    """Return a surface of `BYTES`."""
    return Surface((10, 10), 0, 32)


def filled(limit_bytes: int, keys: str) -> SurfaceCache:
    """Return a cache into which a square was put for each key."""
    cache = SurfaceCache(limit_bytes)
    for key in keys:
        cache.put(key, square())
    return cache


def kept(cache: SurfaceCache, keys: str) -> str:
    """Return those of the keys that the cache has."""
    return "".join(key for key in keys if cache.get(key) is not None)


def test_what_was_put_is_got() -> None:
    """A key has the very surface that was put, and another has none."""
    cache, surface = SurfaceCache(BYTES), square()
    assert cache.put("a", surface) is surface
    assert (cache.get("a"), cache.get("b")) == (surface, None)


def test_the_least_lately_used_goes_first() -> None:
    """To get a surface is to use it."""
    cache = filled(3 * BYTES, "abc")
    cache.get("a")
    cache.put("d", square())
    assert kept(cache, "abcd") == "acd"


def test_the_size_is_that_of_what_is_kept() -> None:
    """Bytes are counted as surfaces come, are put anew, and go."""
    cache = filled(3 * BYTES, "ab")
    sizes = [cache.size_bytes]
    cache.put("a", square())
    sizes.append(cache.size_bytes)
    cache.put("c", Surface((10, 20), 0, 32))
    sizes.append(cache.size_bytes)
    cache.clear()
    assert [*sizes, cache.size_bytes] == [2 * BYTES, 2 * BYTES, 3 * BYTES, 0]


def test_one_that_is_over_the_limit_is_kept_alone() -> None:
    """The newest surface is there for whoever paints it, however large."""
    cache = filled(BYTES, "ab")
    cache.put("large", Surface((100, 100), 0, 32))
    assert (kept(cache, "ab"), cache.get("large") is not None) == ("", True)
    cache.put("c", square())
    assert (cache.get("large"), kept(cache, "c")) == (None, "c")


def test_a_lower_limit_drops_what_was_used_least() -> None:
    """A cache that is limited anew keeps what was used last."""
    cache = filled(4 * BYTES, "abcd")
    cache.get("a")
    cache.limit(2 * BYTES)
    assert kept(cache, "abcd") == "ad"
