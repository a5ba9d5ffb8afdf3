"""Speaks like the program espeak-ng, with the library that the package espeakng-loader brings.

It is run as a script, in a process of its own: `-v VOICE -s WORDS_A_MINUTE`, the text on standard
input, a WAV file on standard output. A fault of the library ends this process and no other.
"""

from __future__ import annotations

import ctypes
import io
import sys
import wave
from importlib import import_module

_SYNCHRONOUS = 2
_UTF8 = 1
_RATE = 1
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def wav_of(text: str, voice: str, words_a_minute: int) -> bytes:
    """Return a text as a WAV file; raise OSError where library or voice are missing."""
    loader = import_module("espeakng_loader")
    library = ctypes.CDLL(loader.get_library_path())
    hertz = library.espeak_Initialize(_SYNCHRONOUS, 0, str(loader.get_data_path()).encode(), 0)
    if hertz <= 0 or library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise OSError(f"espeak-ng has no voice {voice}")
    library.espeak_SetParameter(_RATE, words_a_minute, 0)
    samples = bytearray()

    def _taken(found: int | None, count: int, _events: object) -> int:
        if found and count > 0:
            samples.extend(ctypes.string_at(found, 2 * count))
        return 0

    callback = _CALLBACK(_taken)
    library.espeak_SetSynthCallback(callback)
    data = text.encode() + b"\0"
    library.espeak_Synth(data, ctypes.c_size_t(len(data)), 0, 0, 0, _UTF8, None, None)
    return _wav(bytes(samples), hertz)


def _wav(samples: bytes, hertz: int) -> bytes:
    """Return samples of 16 bits as a WAV file of one channel."""
    file = io.BytesIO()
    with wave.open(file, "wb") as whole:
        whole.setnchannels(1)
        whole.setsampwidth(2)
        whole.setframerate(hertz)
        whole.writeframes(samples)
    return file.getvalue()


if __name__ == "__main__":
    options = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=False))
    said = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(wav_of(said, options["-v"], int(options["-s"])))
