"""What pages are made of: tables and texts, pages of long answers, exports."""
