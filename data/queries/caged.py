"""The child process of `cage`: one SELECT over one snapshot, the answer as an Arrow stream on standard output.

Called with the snapshot's path, the most rows to give, and the limits in seconds and bytes; the SQL comes on standard
input. It imports nothing of this project.
"""

import resource
import sys

import duckdb
import pyarrow as pa

WRITES_NOTHING = 0
REFUSED, OVER_LIMITS = 2, 3  # how it leaves, as `cage` reads it; what is refused has its reason on standard error


def main(path: str, most_rows: int, seconds: int, memory_bytes: int) -> None:
    """Answers the SQL on standard input, or leaves as REFUSED or OVER_LIMITS."""
    connection = duckdb.connect(
        path, read_only=True, config={"threads": 2, "memory_limit": "700MB", "temp_directory": ""}
    )
    connection.execute("SET enable_external_access = false")
    connection.execute("SET autoinstall_known_extensions = false")
    connection.execute("SET autoload_known_extensions = false")
    connection.execute("SET python_enable_replacements = false")
    connection.execute(f"SET max_execution_time = {seconds * 1000}")
    connection.execute("SET disabled_filesystems = 'LocalFileSystem'")
    connection.execute("SET lock_configuration = true")
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITES_NOTHING, WRITES_NOTHING))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * seconds, 2 * seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    try:
        answer = first_rows(connection, sys.stdin.read(), most_rows)
        with pa.ipc.new_stream(sys.stdout.buffer, answer.schema) as stream:
            stream.write_table(answer)
    except (duckdb.InterruptException, duckdb.OutOfMemoryException, MemoryError):
        sys.exit(OVER_LIMITS)
    except duckdb.Error as error:
        print(error, file=sys.stderr)
        sys.exit(REFUSED)


def first_rows(connection: duckdb.DuckDBPyConnection, sql: str, most: int) -> pa.Table:
    """The first rows of one SELECT."""
    statements = connection.extract_statements(sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise duckdb.InvalidInputException("Ask one question: a single SELECT.")
    relation = connection.sql(statements[0].query)
    return relation.limit(most).to_arrow_table()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
