"""Templates: those of irfeed, and in front of them those of a publication."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from irfeed.errors import ConfigurationError
from irfeed.system.files import read_file

#: A template of the publication extends one of irfeed by this name: {% extends "irfeed/feed.html" %}.
PREFIX = "irfeed"

#: A larger template is none, in bytes.
_LARGEST = 2**24


@dataclass(frozen=True, slots=True)
class PageTemplates:
    """The templates of a publication."""

    environment: Environment
    loader: BaseLoader
    folder: Path | None

    @classmethod
    def of(cls, folder: Path | None) -> PageTemplates:
        """Return the templates in `folder`, and those of irfeed where it has none of a name."""
        folder = folder if folder is not None and folder.is_dir() else None
        given = PackageLoader(__package__)
        loaders: list[BaseLoader] = [given, PrefixLoader({PREFIX: given})]
        if folder is not None:
            loaders.insert(0, _FolderLoader(folder))
        loader = ChoiceLoader(loaders)
        # The sandbox watches every access, which takes half of the time: only the templates of others need it.
        kind = Environment if folder is None else ImmutableSandboxedEnvironment
        environment = kind(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,  # no template changes while a build goes on
        )
        return cls(environment, loader, folder)

    def renderer(self, name: str) -> Callable[[Mapping[str, object]], str]:
        """Return a function that fills in the template `name`.

        Both raise a ConfigurationError where the publication's own template is wrong.
        """
        with self._explained(name):
            template = self.environment.get_template(name)

        def render(values: Mapping[str, object]) -> str:
            with self._explained(name):
                return template.render(values)

        return render

    def text(self, name: str) -> str:
        """Return the file `name` as it is."""
        with self._explained(name):
            return self.loader.get_source(self.environment, name)[0]

    @contextmanager
    def _explained(self, name: str) -> Iterator[None]:
        """Turn whatever a publication's template does into one sentence that names its file and line.

        A template is a small program: it may fail in any way in which programs fail.
        """
        try:
            yield
        except Exception as error:
            if self.folder is None:
                raise
            place = _place(error, self.folder) or _nearest(self.folder, name)
            raise ConfigurationError(f"{place}: {_reason(error)}", hint=_HINT) from None


class _FolderLoader(BaseLoader):
    """Loads templates from a folder of a publication, and from nowhere else: no link leads out of the publication."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002 - Jinja's
        path = self._folder.joinpath(*split_template_path(template))
        try:
            return read_file(path, _LARGEST, within=self._folder.parent).decode(), str(path), None
        except (FileNotFoundError, IsADirectoryError):
            raise TemplateNotFound(template) from None
        except OSError as error:
            raise TemplateError(f"{template} cannot be read: {error.strerror}") from None


_HINT = "docs/how-to/templates.md says which names there are"


def _place(error: Exception, folder: Path) -> str | None:
    """Return file and line of the innermost template of the publication that had a part in `error`."""
    found = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        found.append((error.filename or "", error.lineno))
    for filename, line in reversed(found):
        if Path(filename).is_relative_to(folder):
            return f"{folder.name}/{Path(filename).relative_to(folder).as_posix()}:{line}"
    return None


def _nearest(folder: Path, name: str) -> str:
    """Return the template if it is the publication's, else the folder: something in it disturbs irfeed's own."""
    return f"{folder.name}/{name}" if (folder / name).is_file() else folder.name


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error}"
    if isinstance(error, RecursionError):
        return "it includes itself without end"
    said = str(error.message if isinstance(error, TemplateError) else error)
    return said.splitlines()[0] if said else type(error).__name__
