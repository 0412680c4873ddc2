"""The reader of pages finds what it is there to find."""

import pytest

from tests.security.markup import faults


@pytest.mark.parametrize(
    "html",
    [
        "<script>x()</script>",
        '<p style="color:red">',
        '<p onclick="x()">',
        "<style>p{}</style>",
        '<a href="javascript:x()">',
        '<a href="java\tscript:x()">',
        '<img src="https://elsewhere.example/x.png">',
        '<img src="//elsewhere.example/x.png">',
        '<link rel="preconnect" href="https://elsewhere.example">',
        '<form action="https://elsewhere.example/">',
        '<svg><use href="https://elsewhere.example/x.svg#a"/></svg>',
        '<meta http-equiv="Refresh" content="0;url=https://elsewhere.example">',
        '<base href="/x/">',
        '<iframe src="/x/">',
    ],
)
def test_it_finds(html):
    assert faults(html)


@pytest.mark.parametrize(
    "html",
    [
        '<script type="module" src="/static/x.js"></script>',
        '<a href="https://elsewhere.example/">',
        '<p>style="x" onclick="y" &lt;script&gt;x()&lt;/script&gt;</p>',
        '<img src="data:image/png;base64,AA"><svg><use href="/static/icons.svg#a"/><path d="M0 0"/></svg>',
        '<form action="/sign-in/" method="post"><button formaction="?x=1">',
    ],
)
def test_it_lets_pass(html):
    assert faults(html) == []
