"""The checker of rule files, in parts: names, forms of conditions, order, what must be there, and advice.

A merged route goes in; located errors and warnings come out.
"""
