"""A thin driver of Chromium, over the WebDriver protocol and the DevTools commands that chromedriver passes on."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Literal

Scheme = Literal["light", "dark"]

_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_PATIENCE = 30
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def missing() -> str:
    """Return which program is missing, or "" if none is."""
    return next((f"{name} is not installed" for name in ("chromium", "chromedriver") if not shutil.which(name)), "")


@contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """Run Chromium with a fresh profile in the folder `profile`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    with subprocess.Popen(
        ["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as driver:
        try:
            browser = Browser(port)
            browser.open(profile)
            try:
                yield browser
            finally:
                browser.call("DELETE", "")
        finally:
            driver.terminate()


class Browser:
    """One session."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._session = ""

    def open(self, profile: Path) -> None:
        """Start the session as soon as the driver answers."""
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        options = {"args": [*_FLAGS, *sandbox, f"--user-data-dir={profile}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                answer = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
            except ConnectionError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                self._session = f"/session/{answer['sessionId']}"
                return

    def call(self, method: str, path: str, values: Mapping[str, object] | None = None) -> Any:
        """Send one command of the session and return its value."""
        return self._ask(method, self._session + path, values)

    def devtools(self, command: str, **values: object) -> Any:
        """Send one DevTools command."""
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": values})

    def look(self, width: int, scheme: Scheme = "light", *, height: int = 900, media: str = "") -> None:
        """Make the window `width` CSS pixels wide, and prefer the colour scheme."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", **metrics)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.devtools("Emulation.setEmulatedMedia", media=media, features=features)

    def visit(self, address: str) -> None:
        """Load the page at `address`, and forget what earlier ones logged."""
        self.logged()
        self.call("POST", "/url", {"url": address})

    def logged(self) -> Sequence[Mapping[str, Any]]:
        """Return the entries of the console since the last call."""
        entries: Sequence[Mapping[str, Any]] = self.call("POST", "/se/log", {"type": "browser"})
        return entries

    def run(self, script: str, *arguments: object) -> Any:
        """Run the body of a function on the page and return its value."""
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script: str, *arguments: object) -> Any:
        """Run the body of a function whose last argument is a callback, and return what that is called with."""
        return self.call("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def element(self, selector: str) -> str:
        """Return the driver's name of the first element that `selector` finds."""
        found = self.call("POST", "/element", {"using": "css selector", "value": selector})
        return str(found[_ELEMENT])

    def click(self, selector: str) -> None:
        """Click on the first element that `selector` finds."""
        self.call("POST", f"/element/{self.element(selector)}/click", {})

    def press(self, key: str) -> None:
        """Press and release one key."""
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def screenshot(self, *, whole: bool = False) -> bytes:
        """Return a PNG of the window, or of the whole page."""
        values: dict[str, object] = {"format": "png", "captureBeyondViewport": whole}
        if whole:
            size = self.devtools("Page.getLayoutMetrics")["cssContentSize"]
            values["clip"] = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        return base64.b64decode(self.devtools("Page.captureScreenshot", **values)["data"])

    def _ask(self, method: str, path: str, values: Mapping[str, object] | None = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        try:
            body = json.dumps(values).encode() if method == "POST" else None
            connection.request(method, path, body, {"Content-Type": "application/json"})
            value = json.load(connection.getresponse())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError(f"{value['error']}: {value['message']}")
        return value
