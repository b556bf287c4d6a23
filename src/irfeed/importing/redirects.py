"""Where the feeds of another program were, and where they are now: a map for the server of the old addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlsplit

from irfeed.model import FeedPlan, Format


class Program(StrEnum):
    """A program that made the old feeds."""

    JEKYLL = "jekyll"
    HUGO = "hugo"
    WORDPRESS = "wordpress"


class Server(StrEnum):
    """Who is to redirect."""

    NETLIFY = "netlify"
    NGINX = "nginx"
    APACHE = "apache"
    CADDY = "caddy"
    CLOUDFLARE = "cloudflare"


@dataclass(frozen=True, slots=True)
class Redirect:
    """One old address."""

    path: str  #: on the old host, from "/" on
    address: str  #: of the new feed


#: The paths of a program's feeds: of everything, then of a section. {language} is "" or "/ko", {section} a name.
#: Sources: jekyll-feed, README; Hugo, RSS templates and output formats; WordPress, "WordPress Feeds".
_PATHS: Mapping[Program, tuple[tuple[tuple[str, Format], ...], tuple[tuple[str, Format], ...]]] = {
    Program.JEKYLL: (
        (("{language}/feed.xml", Format.ATOM), ("{language}/atom.xml", Format.ATOM)),
        (
            ("{language}/feed/{section}.xml", Format.ATOM),
            ("{language}/feed/by_tag/{section}.xml", Format.ATOM),
        ),
    ),
    Program.HUGO: (
        (("{language}/index.xml", Format.RSS),),
        (
            ("{language}/{section}/index.xml", Format.RSS),
            ("{language}/categories/{section}/index.xml", Format.RSS),
            ("{language}/tags/{section}/index.xml", Format.RSS),
        ),
    ),
    Program.WORDPRESS: (
        (
            ("{language}/feed/", Format.RSS),
            ("{language}/feed/rss/", Format.RSS),
            ("{language}/feed/rss2/", Format.RSS),
            ("{language}/feed/rdf/", Format.RSS),
            ("{language}/feed/atom/", Format.ATOM),
            ("{language}/feed/json/", Format.JSON),
        ),
        (
            ("{language}/category/{section}/feed/", Format.RSS),
            ("{language}/category/{section}/feed/atom/", Format.ATOM),
            ("{language}/tag/{section}/feed/", Format.RSS),
        ),
    ),
}


def redirects(
    program: Program, plans: Iterable[FeedPlan], feeds_url: str, sections: Mapping[str, str], default_language: str
) -> Iterator[Redirect]:
    """Yield a redirect for each old address, those of sections first.

    Args:
        program: What made the old feeds.
        plans: The new feeds; archives are passed over.
        feeds_url: The address of the folder of the new feeds, with a slash at its end.
        sections: Slugs of departments by the old names of sections or categories.
        default_language: The language whose old feeds stood without a language in their path.
    """
    shown = (plan for plan in plans if plan.archive is None and plan.dialect is None)
    current = {(plan.variant.department, plan.variant.language): plan for plan in shown}
    languages = [language for _, language in current if language is not None and language != default_language]
    of_all, of_sections = _PATHS[program]
    for language in (None, *dict.fromkeys(languages)):
        prefix = f"/{language}" if language else ""
        for section, department in sections.items():
            plan = current.get((department, language)) or current.get((department, None))
            yield from _each(of_sections, plan, feeds_url, prefix, section)
        plan = current.get((None, language)) or current.get((None, None))
        yield from _each(of_all, plan, feeds_url, prefix, "")


def _each(
    paths: Iterable[tuple[str, Format]], plan: FeedPlan | None, feeds_url: str, language: str, section: str
) -> Iterator[Redirect]:
    for path, format_ in paths if plan else ():
        assert plan is not None  # noqa: S101 - there are no paths without a plan
        kept = format_ if format_ in plan.formats else plan.formats[0]
        old = path.replace("{language}", language).replace("{section}", quote(section))
        yield Redirect(old, feeds_url + plan.document_path(kept))


def lines(found: Iterable[Redirect], server: Server) -> Iterator[str]:
    """Yield the map as a server reads it."""
    for one in found:
        if server in (Server.NETLIFY, Server.CLOUDFLARE):
            yield f"{one.path} {one.address} 301"
        elif server is Server.NGINX:
            yield f'location = "{one.path}" {{ return 301 "{one.address}"; }}'
        elif server is Server.CADDY:
            yield f'redir "{one.path}" "{one.address}" 301'
        else:
            pattern = re.escape(one.path)
            ending = "?" if one.path.endswith("/") else ""
            yield f'RedirectMatch 301 "^{pattern}{ending}$" "{one.address}"'


#: The lines of each server that lead from all that is below {old}, a path, to the same below {new}, an address.
#: Sources: nginx, ngx_http_rewrite_module; Apache, mod_alias; Caddy, handle_path and redir; Netlify and Cloudflare
#: Pages, Redirects.
_MOVED: Mapping[Server, str] = {
    Server.NGINX: 'location ^~ "{old}" {{ rewrite "^{pattern}(.*)$" "{new}$1" permanent; }}',
    Server.APACHE: 'RedirectMatch 301 "^{pattern}(.*)$" "{new}$1"',
    Server.CADDY: 'handle_path "{old}*" {{\n\tredir "{root}{{uri}}" permanent\n}}',
    Server.NETLIFY: "{old}* {new}:splat 301!",
    Server.CLOUDFLARE: "{old}* {new}:splat 301",
}


def moved_lines(old: str, new: str, server: Server) -> str:
    """Return what a server needs to redirect everything below one folder to another address.

    Args:
        old: The address of the folder that was, with a slash at its end.
        new: The address of the folder that is, likewise.
        server: Who serves the old address.
    """
    path = urlsplit(old).path
    return _MOVED[server].format(old=path, pattern=re.escape(path), new=new, root=new.rstrip("/"))
