# o sorts, d removes and u brings back.
articles: ferry.md maps.md kinds.md page.md
size: 60x12
keys: o
screen:
| Articles                                                 4
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 一条短消息
|  村口新闻 · 2021-06-01
|● 排版样张
|  试验田 · 2022-02-22
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|
|
| sorted by title
keys: d
screen:
| Articles                                                 3
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 一条短消息
|  村口新闻 · 2021-06-01
|● 排版样张
|  试验田 · 2022-02-22
|
|
|
|
| removed: 渡口的最后一班船; u brings it back
keys: u
screen:
| Articles                                                 4
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 一条短消息
|  村口新闻 · 2021-06-01
|● 排版样张
|  试验田 · 2022-02-22
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|
|
| it is back
