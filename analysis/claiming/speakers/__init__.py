"""Who tells a number: by a quote around it, a verb of saying, a label, a signature, a closing clause."""
