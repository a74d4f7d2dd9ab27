from ui.frame.preload import SCRIPTS, chart_chunk


def test_chart_chunk_is_a_file_that_streamlit_serves() -> None:
    assert (SCRIPTS / chart_chunk()).is_file()
