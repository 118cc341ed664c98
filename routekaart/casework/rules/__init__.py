"""Rule files at work: which there are, whether they count, what a newer text changes for a case.

Folders with YAML and cases go in; files, differences and cases on other rules come out.
"""
