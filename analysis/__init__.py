"""Reading: texts in, records out. No Streamlit, no database, no network."""
