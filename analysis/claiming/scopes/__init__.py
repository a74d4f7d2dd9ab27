"""What may enter a daily series: not plans, sums, rates, states, history, nor events of other wars."""
