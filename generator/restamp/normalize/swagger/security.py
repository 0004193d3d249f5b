"""Security schemes, whose words 3.0 changed."""

from __future__ import annotations

from typing import Any

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_IN_FLOW = ("authorizationUrl", "tokenUrl", "scopes")


def security_scheme(node: dict[str, Any]) -> dict[str, Any]:
    """A security scheme; an API key stays as it is."""
    if node.get("type") == "basic":
        return {**node, "type": "http", "scheme": "basic"}
    if node.get("type") != "oauth2":
        return node
    made = {key: node[key] for key in node if key not in ("flow", *_IN_FLOW)}
    flow = {"scopes": {}} | {key: node[key] for key in _IN_FLOW if key in node}
    return made | {"flows": {_FLOWS[node["flow"]]: flow}}
