"""What languages call themselves, and which are written from right to left."""

from __future__ import annotations

from types import MappingProxyType

#: Names of languages in themselves, for the languages that city governments publish in most.
NAMES = MappingProxyType(
    {
        "ar": "العربية",
        "bg": "Български",
        "bn": "বাংলা",
        "ca": "Català",
        "cs": "Čeština",
        "cy": "Cymraeg",
        "da": "Dansk",
        "de": "Deutsch",
        "el": "Ελληνικά",
        "en": "English",
        "es": "Español",
        "et": "Eesti",
        "eu": "Euskara",
        "fa": "فارسی",
        "fi": "Suomi",
        "fil": "Filipino",
        "fr": "Français",
        "ga": "Gaeilge",
        "gl": "Galego",
        "he": "עברית",
        "hi": "हिन्दी",
        "hr": "Hrvatski",
        "hu": "Magyar",
        "id": "Bahasa Indonesia",
        "is": "Íslenska",
        "it": "Italiano",
        "ja": "日本語",
        "km": "ខ្មែរ",
        "ko": "한국어",
        "lt": "Lietuvių",
        "lv": "Latviešu",
        "mn": "Монгол",
        "ms": "Bahasa Melayu",
        "my": "မြန်မာ",
        "nb": "Norsk bokmål",
        "ne": "नेपाली",
        "nl": "Nederlands",
        "nn": "Norsk nynorsk",
        "no": "Norsk",
        "pl": "Polski",
        "pt": "Português",
        "pt-BR": "Português (Brasil)",
        "ro": "Română",
        "ru": "Русский",
        "si": "සිංහල",
        "sk": "Slovenčina",
        "sl": "Slovenščina",
        "sr": "Српски",
        "sv": "Svenska",
        "sw": "Kiswahili",
        "ta": "தமிழ்",
        "th": "ไทย",
        "tl": "Tagalog",
        "tr": "Türkçe",
        "uk": "Українська",
        "ur": "اردو",
        "uz": "Oʻzbekcha",
        "vi": "Tiếng Việt",
        "zh": "中文",
        "zh-CN": "简体中文",
        "zh-Hans": "简体中文",
        "zh-Hant": "繁體中文",
        "zh-HK": "繁體中文（香港）",
        "zh-TW": "繁體中文",
    }
)

_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"})
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def name_of(tag: str) -> str:
    """Return the name of the language `tag` in itself, or the tag where the name is not known."""
    return NAMES.get(tag) or NAMES.get(tag.split("-", maxsplit=1)[0]) or tag


def is_right_to_left(tag: str) -> bool:
    """Say whether the language `tag` is written from right to left: by its script subtag, else by the language."""
    language, *others = tag.split("-")
    scripts = [part for part in others if len(part) == len("Arab") and part.isalpha()]
    return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS if scripts else language in _RIGHT_TO_LEFT
