"""The trainer's tools: lessons, hand-outs, the key, groups side by side, cases of one's own, and the guided tour.

Practice cases go in; pages come out. Everything on them is made up and says so.
"""
