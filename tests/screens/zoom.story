# z gives a pane the whole screen.
articles: ferry.md maps.md
size: 140x14
keys: <Enter> } z
screen:
|                                记者 ▸ asks: 大桥通车那天，您在哪里？
|                              │ 记者：大桥通车那天，您在哪里？
|                                                                                                                                           ╋
|                              ┃ 老周：在船上。早上还有三个人要过河，两个是去看桥的，一个是去卖鸡蛋的。看桥的                               ┃
|                              ┃ 人站在船头往上看，卖鸡蛋的低着头数鸡蛋。我就想，一座桥，原来也只和一部分人有                               ┃
|                              ┃ 关系。                                                                                                     ┃
|                              ┃                                                                                                            ┃
|                              ┃ 到了下午，一个人也没有了。我把船划到河心停下，听桥上的锣鼓。水还是那样流，并                               ╋
|                              ┃ 不知道上面多了一座桥。                                                                                     ┃
|                                                                                                                                           ┃
|                              │ 记者：您心里难过吗？                                                                                       ┃
|                                                                                                                                           ╋
|                              ┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而                               ┃
| turn 1/14 · 35% · 1 minute left
keys: z
screen: 1-4
| Articles                 2 │   记者 ▸ asks: 大桥通车那天，您在哪里？                                          │ Quotes                   0
|● 渡口的最后一班船          │ │ 记者：大桥通车那天，您在哪里？                                                 │
|  河岸月刊 · 2024-03-18 · … │                                                                                 ╋│
|● Maps for People Who Walk  │ ┃ 老周：在船上。早上还有三个人要过河，两个是去看桥的，一个是去卖鸡蛋的。看桥的  ┃│  No quotes yet. In the
keys: <F2> z
screen: 1-6
| Articles                                                                                                                                 2
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|
keys: z <F4> z
screen: 1-6
| Quotes                                                                                                                                   0
|
|
|
|                                    No quotes yet. In the reader, a keeps the sentence, v selects more.
|
