"""What happened to what is counted: the words that say so, the ways to them, who does it by the grammar."""
