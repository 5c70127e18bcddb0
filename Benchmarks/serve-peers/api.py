#!/usr/bin/env python3
"""A Bot API on loopback that says yes to all at once; `GET /count` tells how many texts came.

usage: api.py PORT
"""

import asyncio
import json
import sys

ME = {"id": 700700700, "is_bot": True, "first_name": "Prova", "username": "abbraccio_prova_bot"}
SENT = {"message_id": 1, "date": 1790000000, "chat": {"id": 1, "type": "private"}, "text": "x"}
RESULTS = {"getme": ME, "sendmessage": SENT}


class Caller(asyncio.Protocol):
    """One connection; requests one after the other, with a length or in chunks."""

    texts = 0

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport, self.buffer = transport, b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end].lower()
            rest = len(self.buffer)
            if b"transfer-encoding: chunked" in head:
                last = self.buffer.find(b"0\r\n\r\n", end + 2)
                if last < 0:
                    return
                rest = last + 5
            else:
                rest = end + 4 + length(head)
                if len(self.buffer) < rest:
                    return
            self.buffer = self.buffer[rest:]
            self.answer(head.split(b" ", 2)[1].decode())

    def answer(self, path: str) -> None:
        method = path.rsplit("/", 1)[-1].lower()
        if method == "count":
            body = str(Caller.texts)
        else:
            Caller.texts += method == "sendmessage"
            body = json.dumps({"ok": True, "result": RESULTS.get(method, True)})
        head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        self.transport.write(f"{head}{len(body)}\r\n\r\n{body}".encode())


def length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


async def main(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Caller, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    asyncio.run(main(int(sys.argv[1])))
