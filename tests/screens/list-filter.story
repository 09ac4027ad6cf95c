# '\' filters while it is typed; Esc takes it back; Enter keeps it, and Esc in the list ends it.
articles: ferry.md maps.md kinds.md page.md
size: 60x14
keys: \river
screen:
| Articles                                       \river  0/4
|
|
|
|      No article has these words. Esc shows all again.
|
|
|
|
|
|
|
|
|filter: river
cursor: 13 13
keys: <C-u>walk
screen: 1-5
| Articles                                        \walk  1/4
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|
|
keys: <Enter>
screen: 1-5
| Articles                                        \walk  1/4
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|
|
keys: <Esc>
screen: 1-9
| Articles                                                 4
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 排版样张
|  试验田 · 2022-02-22
|● 一条短消息
|  村口新闻 · 2021-06-01
keys: \周
screen:
| Articles                                          \周  1/4
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|
|
|
|
|
|
|
|
|
|
|filter: 周
keys: <Esc>
screen: 1-3
| Articles                                                 4
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
