"""Readers: files of several kinds in, articles and rejected inputs out."""
