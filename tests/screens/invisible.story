# A name with an invisible character takes the room that it is shown in.
articles: invisible.md
size: 80x8
keys: <Enter> s
screen: 1-3
|                                    │ Speakers                              1/2
|  桥                                │ │ 记者         ████░░░░  48%  3 turns  11
|                                    │ ┃ 老<U+200B>周 ████░░░░  52%  3 turns  12
