# Invisible characters in topics and questions are shown for what they are, in panels and below.
articles: hidden-names.md
size: 80x10
keys: <Enter> s
screen: 1-3
|                                    │ Speakers                              1/2
|  河边的声音                        │ │ 记者 ███████░░░░░░░░░  45%  3 turns  18
|                                    │ ┃ 老周 █████████░░░░░░░  55%  3 turns  22
screen: 10-10
| 记者
keys: st
screen: 1-6
|                                    │ Topics                                1/4
|  河边的声音                        │ 渡<U+200B>口
|                                    │   这里有什么？
|  渡口                              │   那您在看什么？
|                                    │   看得<U+200B>见吗？
|│ 记者：这里有什么？                │
screen: 10-10
| 渡<U+200B>口
keys: t
screen: 10-10
| 38% · 1 minute left
keys: }}F
screen: 10-10
| only 老周; F shows all again
