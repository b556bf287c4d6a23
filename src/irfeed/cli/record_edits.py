"""Record files that commands start or change.

Front matter is changed, and everything else left as people wrote it. A new record begins with texts for those who go
on writing, in the language of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from irfeed.cli import options
from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, Place, Severity
from irfeed.load import Change, changed, load_bytes
from irfeed.load.limits import MAX_STREAM_BYTES
from irfeed.load.walk import format_of
from irfeed.model.publication import Publication
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, Value, pointer
from irfeed.system.files import read_file, write_all_over
from irfeed.validation import LIST_FIELDS, Judge


class RecordTexts(NamedTuple):
    """The texts in one language."""

    id: str  #: a comment beside the id
    url: str  #: a comment beside an address that is to be written
    status: str  #: a comment beside `status: draft`
    title: str  #: of the first record of the publication {title}
    body: str  #: of the first record


_TEXTS: Mapping[str, RecordTexts] = MappingProxyType(
    {
        "en": RecordTexts(
            "The id is permanent. All else may change: the title, the address, the text.",
            "Write the address of the article's page here.",
            "Delete this line and the next to publish the article.",
            "{title} has feeds",
            "There is a feed for **every language** and **every department**. Put what you publish into this folder,"
            " one file for each article, and remove this one.",
        ),
        "ko": RecordTexts(
            "id는 바뀌지 않습니다. 제목, 주소, 본문은 바꿀 수 있습니다.",
            "기사 페이지의 주소를 여기에 쓰십시오.",
            "기사를 게시하려면 이 줄과 다음 줄을 지우십시오.",
            "{title} 피드 시작",
            "모든 언어와 모든 부서에 피드가 있습니다."
            " 게시할 기사를 파일 하나에 하나씩 이 폴더에 넣고, 이 파일은 지우십시오.",
        ),
        "ja": RecordTexts(
            "idは変わりません。タイトル、アドレス、本文は変えられます。",
            "記事のページのアドレスをここに書いてください。",
            "記事を公開するには、この行と次の行を削除してください。",
            "{title}のフィードができました",
            "すべての言語とすべての部署にフィードがあります。公開する記事を一つのファイルに一つずつこのフォルダに置き、"
            "このファイルは削除してください。",
        ),
        "zh": RecordTexts(
            "id 永久不变。标题、网址和正文都可以更改。",
            "请在此填写文章页面的网址。",
            "要发布文章，请删除本行和下一行。",
            "{title}已有订阅源",
            "每种语言、每个部门都有订阅源。请把要发布的文章放进这个文件夹，每篇一个文件，然后删除本文件。",
        ),
        "zh-Hant": RecordTexts(
            "id 永久不變。標題、網址和正文都可以更改。",
            "請在此填寫文章頁面的網址。",
            "要發布文章，請刪除本行和下一行。",
            "{title}已有訂閱源",
            "每種語言、每個部門都有訂閱源。請把要發布的文章放進這個資料夾，每篇一個檔案，然後刪除本檔案。",
        ),
        "ar": RecordTexts(
            "المعرّف دائم. يمكن تغيير كل ما عداه: العنوان والرابط والنص.",
            "اكتب هنا رابط صفحة المقال.",
            "احذف هذا السطر والذي يليه لنشر المقال.",
            "خلاصات {title} جاهزة",
            "لكل لغة ولكل إدارة خلاصة. ضع ما تنشره في هذا المجلد، ملفًا لكل مقال، ثم احذف هذا الملف.",
        ),
    }
)
#: Where Han is written in traditional characters though the tag does not say it.
_TRADITIONAL = frozenset({"zh-TW", "zh-HK", "zh-MO"})


def texts_for(tag: str) -> RecordTexts:
    """Return the texts in the language of a BCP 47 tag; in English where there are none."""
    if tag in _TRADITIONAL or tag.startswith("zh-Hant"):
        return _TEXTS["zh-Hant"]
    return _TEXTS.get(tag.partition("-")[0], _TEXTS["en"])


class _AsOptions:
    """The place of what stands in no file yet: the options of a command."""

    def place(self, path: FieldPath) -> Place:
        return Place("", pointer=pointer(path))


def judge_fields(fields: Mapping[str, Value], given: Iterable[str], publication: Publication) -> None:
    """Judge the fields of a record that is about to be written, as far as they were `given` to the command.

    Raises:
        UsageError: some of them are errors; it names the options.
    """
    written = {name: value for name, value in fields.items() if value is not None}
    judged = Judge(publication).judge(Record(written, _AsOptions()))
    wrong = [one for one in judged.findings if one.severity is Severity.ERROR and _field(one) in given]
    if wrong:
        said = "; ".join(f"{_option(_field(one))}: {one.message}" for one in wrong)
        raise UsageError(said, hint="; ".join(dict.fromkeys(one.hint for one in wrong if one.hint)))


def _field(finding: Finding) -> str:
    return finding.place.pointer.split("/")[1] if finding.place.pointer else ""


def _option(field: str) -> str:
    return "TITLE" if field == "title" else f"--{field}"


def fields_in(path: Path) -> Mapping[str, Value]:
    """Return the fields of the one record in a file.

    Raises:
        UsageError: it is no such file.
        OutsideError: it cannot be read.
    """
    return _fields(_bytes(path), path)


def change_fields(path: Path, fields: Mapping[str, str]) -> Mapping[str, Value]:
    """Return what the record in a file would say with other values of some fields, without writing it.

    Raises:
        UsageError: the file is none whose fields can be changed.
        OutsideError: it cannot be read.
    """
    return _fields(_changed(_bytes(path), fields, path), path)


def write_fields(path: Path, fields: Mapping[str, str]) -> None:
    """Write other values of some fields into the record in a file; every other byte stays as it is.

    Raises:
        UsageError: the file is none whose fields can be changed.
        OutsideError: it cannot be read or written.
    """
    before = _bytes(path)
    after = _changed(before, fields, path)
    try:
        write_all_over([(path.resolve(), before, after)])
    except OSError as error:
        raise OutsideError(f"{options.shown(path)} cannot be written: {error.strerror}") from None


def _bytes(path: Path) -> bytes:
    try:
        data = read_file(path, MAX_STREAM_BYTES)
        data.decode()
    except UnicodeDecodeError:
        raise UsageError(f"{options.shown(path)} is not in UTF-8", hint="irfeed validate says where") from None
    except OSError as error:
        raise OutsideError(f"{options.shown(path)} cannot be read: {error.strerror}") from None
    return data


def _fields(data: bytes, path: Path) -> Mapping[str, Value]:
    found = [*load_bytes(data, path, LIST_FIELDS)] if format_of(path.name) else []
    if len(found) != 1 or not isinstance(found[0], Record):
        raise UsageError(f"{options.shown(path)} is no file of one record")
    return found[0].fields


def _changed(data: bytes, fields: Mapping[str, str], path: Path) -> bytes:
    before = _fields(data, path)
    wanted = [Change(0, (name,), value) for name, value in fields.items() if before.get(name) != value]
    after, left = changed(data, path, wanted, LIST_FIELDS)
    if left:
        raise UsageError(
            f"{options.shown(path)} is written in a form that irfeed does not change",
            hint="write into it: " + ", ".join(f"{name}: {value}" for name, value in fields.items()),
        )
    return after
