"""What irfeed writes into new records for those who go on writing, in the language of the record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


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
