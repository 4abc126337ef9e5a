"""A slow line in front of a server on this machine: a proxy with a bandwidth and a round-trip time.

It delays all connections of the browser alike, its workers' included, which the developer tools' own throttling does not reach.
"""

import asyncio
import threading
from contextlib import contextmanager


class _Line:
    """One direction of the line: whatever passes waits for its turn and then for the way."""

    def __init__(self, bytes_a_second: float, delay: float):
        self.pace = bytes_a_second
        self.delay = delay
        self.free_at = 0.0

    def arrival(self, size: int) -> float:
        """When `size` bytes sent now arrive (loop time)."""
        now = asyncio.get_running_loop().time()
        self.free_at = max(now, self.free_at) + size / self.pace
        return self.free_at + self.delay


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: _Line) -> None:
    under_way: asyncio.Queue = asyncio.Queue(maxsize=64)

    async def deliver():
        while (item := await under_way.get()) is not None:
            due, part = item
            await asyncio.sleep(max(0, due - asyncio.get_running_loop().time()))
            writer.write(part)
            await writer.drain()

    delivery = asyncio.create_task(deliver())
    try:
        while part := await reader.read(4096):
            await under_way.put((line.arrival(len(part)), part))
        await under_way.put(None)
        await delivery
        writer.write_eof()
    except (ConnectionError, OSError):
        pass
    finally:
        delivery.cancel()


async def _serve(server_port: int, megabits: float, round_trip_ms: float, started) -> None:
    pace, delay = megabits * 1e6 / 8, round_trip_ms / 2000
    down, up = _Line(pace, delay), _Line(pace, delay)

    async def connected(reader, writer):
        await asyncio.sleep(2 * delay)  # the handshake
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", server_port)
            await asyncio.gather(_carry(reader, server_writer, up), _carry(server_reader, writer, down))
            server_writer.close()
        except (ConnectionError, OSError):
            pass
        finally:
            writer.close()

    proxy = await asyncio.start_server(connected, "127.0.0.1", 0)
    started(proxy.sockets[0].getsockname()[1], asyncio.get_running_loop())
    async with proxy:
        await proxy.serve_forever()


@contextmanager
def slow_line(server_port: int, megabits: float, round_trip_ms: float):
    """The port of a proxy to `server_port` of this machine."""
    ready = threading.Event()
    found: list = []

    def started(port, loop):
        found.extend((port, loop))
        ready.set()

    def run():
        try:
            asyncio.run(_serve(server_port, megabits, round_trip_ms, started))
        except (asyncio.CancelledError, RuntimeError):
            pass

    threading.Thread(target=run, daemon=True).start()
    ready.wait()
    yield found[0]
    found[1].call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(found[1])])
