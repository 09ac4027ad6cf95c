# '/' finds while it is typed, across line ends and blocks; n and N go on, and around the end.
articles: ferry.md
size: 80x14
keys: <Enter> /水
screen:
|  老周 ▸ asked: 大桥通车那天，您在哪里？
|┃ 老周：在船上。早上还有三个人要过河，两个是去看桥的，一个是去卖鸡蛋的。看桥的
|┃ 人站在船头往上看，卖鸡蛋的低着头数鸡蛋。我就想，一座桥，原来也只和一部分人有 ╋
|┃ 关系。                                                                       ┃
|┃                                                                              ◂
|▸ 到了下午，一个人也没有了。我把船划到河心停下，听桥上的锣鼓。水还是那样流，并 ┃
|┃ 不知道上面多了一座桥。                                                       ┃
|                                                                               ╋
|│ 记者：您心里难过吗？                                                         ┃
|                                                                               ◂
|┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而 ◂
|┃ 要愣一会儿。                                                                 ╋
|                                                                               ◂
|/水                                                                         1/8
keys: <Enter>
screen:
|  老周 ▸ asked: 大桥通车那天，您在哪里？
|┃ 老周：在船上。早上还有三个人要过河，两个是去看桥的，一个是去卖鸡蛋的。看桥的
|┃ 人站在船头往上看，卖鸡蛋的低着头数鸡蛋。我就想，一座桥，原来也只和一部分人有 ╋
|┃ 关系。                                                                       ┃
|┃                                                                              ◂
|▸ 到了下午，一个人也没有了。我把船划到河心停下，听桥上的锣鼓。水还是那样流，并 ┃
|┃ 不知道上面多了一座桥。                                                       ┃
|                                                                               ╋
|│ 记者：您心里难过吗？                                                         ┃
|                                                                               ◂
|┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而 ◂
|┃ 要愣一会儿。                                                                 ╋
|                                                                               ◂
| turn 2/14 · 42% · 1 minute left · matches 1/8
styles:
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|2 222222......................................................................
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................HH.............. m
|2 ......................                                                       m
|                                                                               2
|1 111111..............                                                         2
|                                                                               2
|2 222222...................................................................... 2
|2 ............                                                                 2
|                                                                               2
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: n
screen: 1-3
|  二、水                                                  河岸月刊 · 2024-03-18
|
|┃ 老周：没有数过。我女儿替我算过，说大约三十万趟。我说不对，去一趟、回一趟，其 ╋
screen: 14-14
| turn 6/14 · 二、水 · 68% · 1 minute left · matches 2/8
keys: nnnnnn
screen: 14-14
| turn 14/14 · end · matches 8/8
keys: n
screen: 14-14
| past the end: on from the start
keys: n
screen: 14-14
| turn 6/14 · 二、水 · 68% · 1 minute left · matches 2/8
keys: N
screen: 14-14
| turn 2/14 · 42% · 1 minute left · matches 1/8
keys: /nowhere<Enter>
screen: 14-14
| not found: nowhere
keys: <Esc>
screen: 14-14
| turn 2/14 · 42% · 1 minute left
