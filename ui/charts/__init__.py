"""DataFrames to figures. Plotly only: what a figure shows and how it looks, nothing of the page around it."""
