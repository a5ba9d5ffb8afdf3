"""The screens as pure values: what is looked at goes in, a frame of draw commands comes out."""
