"""Figures over other people's documents: what stamps, holds and how fast."""
