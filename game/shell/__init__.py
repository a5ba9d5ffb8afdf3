"""The window: the only package that knows pygame. It holds no rules.

`Loop` runs a visit in a `Window`; `Renderer` paints frames to files without one.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on import otherwise
