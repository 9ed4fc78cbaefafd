"""The parts of benchmarks/taps.py: the bots that it measures, and the Bot API that it measures them with."""
